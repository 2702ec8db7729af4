import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** Writes the text that PDFBox finds in each PDF beside it. */
public class Read {
  public static void main(String[] files) throws Exception {
    for (String file : files) {
      try (var document = Loader.loadPDF(new File(file))) {
        Files.writeString(Path.of(file + ".PDFBox.txt"), new PDFTextStripper().getText(document));
      }
    }
  }
}
