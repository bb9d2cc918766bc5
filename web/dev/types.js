import { writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";
import { openApiDocument } from "./document.js";

// `npm run types`: takes the document of the built functions, and writes it and the types made from it.
const document = openApiDocument();
writeFileSync("openapi.json", document);
writeFileSync("src/api/schema.ts", astToString(await openapiTS(document)));
