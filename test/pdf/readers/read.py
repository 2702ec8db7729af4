"""Writes the texts that MuPDF and pypdf find in each PDF beside it."""

import sys

import pymupdf
import pypdf

for file in sys.argv[1:]:
    texts = {
        "MuPDF": [page.get_text() for page in pymupdf.open(file)],
        "pypdf": [page.extract_text() for page in pypdf.PdfReader(file).pages],
    }
    for reader, pages in texts.items():
        with open(f"{file}.{reader}.txt", "w", encoding="utf-8") as text:
            text.write("\n".join(pages))
