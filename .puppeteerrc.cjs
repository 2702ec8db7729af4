// `npm ci` must need nothing but the npm registry, so Puppeteer never downloads a browser of its own.
module.exports = { skipDownload: true };
