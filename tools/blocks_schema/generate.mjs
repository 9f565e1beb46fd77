// Writes tests/views/blocks.schema.json: what @slack/types calls a KnownBlock, as JSON Schema, keys sorted, one line.
// Run with: npm --prefix tools/blocks_schema ci && npm --prefix tools/blocks_schema run generate

import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createGenerator } from "ts-json-schema-generator";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const sorted = (value) => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
};

const schema = createGenerator({
  path: here("node_modules/@slack/types/dist/index.d.ts"),
  type: "KnownBlock",
  jsDoc: "none",
  skipTypeCheck: true,
}).createSchema("KnownBlock");

writeFileSync(here("../../tests/views/blocks.schema.json"), JSON.stringify(sorted(schema)) + "\n");
