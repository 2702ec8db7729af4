/**
 * Prints a document as one would without Siyasa: a script that starts full Chromium for each document. node full-chromium.js
 * <browser> <html> <pdf>
 */
import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const [executablePath, html, pdf] = process.argv.slice(2);
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await puppeteer.launch({ executablePath, headless: true, args });
const page = await browser.newPage();
await page.setContent(readFileSync(html, 'utf8'));
await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
await browser.close();
