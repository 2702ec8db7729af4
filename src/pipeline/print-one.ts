import type { Environment } from '../workspace/environment.js';
import { died, type PdfPrinterOptions, type Printed, type PrintJob, withPdfPrinter } from './pdf-printer.js';

/** How a single document is printed. */
export type PrintOptions = Pick<PdfPrinterOptions, 'browser' | 'readBack' | 'signal'>;

/** Prints one document with its own browser. `file` names it in messages. */
export function printOne(
  printJob: PrintJob,
  file: string,
  options: PrintOptions,
  environment: Environment,
): Promise<Printed> {
  return withPdfPrinter(environment, { ...options, tabs: 1, documents: 1 }, async (opening) => {
    const opened = await opening;
    if (!opened.ok) return { ok: false, fault: { ...opened.fault, kind: 'browser' } };
    if (options.signal.aborted) return { ok: false, fault: died };
    const { warning } = opened.value;
    const printed = await opened.value.print(printJob, file);
    if (!printed.ok || !warning) return printed;
    return { ok: true, value: { ...printed.value, warnings: [warning, ...printed.value.warnings] } };
  });
}
