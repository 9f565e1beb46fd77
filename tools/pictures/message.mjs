// Reads {blocks, theme, width} as JSON from stdin and writes the message as one HTML page to stdout.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Message } from "slack-blocks-to-jsx";

const { blocks, theme, width } = JSON.parse(readFileSync(0, "utf8"));
const css = readFileSync(createRequire(import.meta.url).resolve("slack-blocks-to-jsx/dist/style.css"), "utf8");
const logo = (await import("./logo.mjs")).default;
const time = new Date(2026, 10, 2, 9, 41);
const message = renderToStaticMarkup(createElement(Message, { blocks, theme, logo, time, name: "Osuma" }));
const ground = theme === "dark" ? "#1a1d21" : "#ffffff";

process.stdout.write(`<!doctype html><html data-theme="${theme}"><head><meta charset="utf-8"><style>${css}
html, body { margin: 0; background: ${ground}; }
body { width: ${width}px; box-sizing: border-box; padding: 12px 16px 16px; }
body, body * { font-family: Lato, "Noto Sans", sans-serif !important; font-variant-ligatures: common-ligatures; }
code, code * { font-family: "DejaVu Sans Mono", monospace !important; font-size: 12px !important; }
</style></head><body>${message}<script>document.title = document.body.offsetHeight;</script></body></html>`);
