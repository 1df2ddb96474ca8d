// Workbooks as a spreadsheet program would read and change them: the cells of a sheet by address.
import { readFileSync, writeFileSync } from 'node:fs';
import JSZip from 'jszip';

const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };
const plain = (xml) =>
  xml.replace(/<[^>]*>/g, '').replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => ENTITIES[entity]);

async function part(zip, name) {
  return (await zip.file(name)?.async('string')) ?? '';
}

/** Where a sheet is in the workbook's zip, by its name. */
async function sheetPath(zip, name) {
  const sheets = [
    ...(await part(zip, 'xl/workbook.xml')).matchAll(/<sheet name="([^"]*)"[^>]*r:id="([^"]*)"/g),
  ];
  const id = sheets.find((sheet) => plain(sheet[1]) === name)?.[2];
  const relations = await part(zip, 'xl/_rels/workbook.xml.rels');
  const relation = [...relations.matchAll(/<Relationship [^>]*>/g)].find(([each]) =>
    each.includes(`Id="${id}"`),
  );
  const target = relation?.[0].match(/Target="([^"]*)"/)?.[1];
  if (!target) throw new Error(`no sheet "${name}"; there are ${sheets.map(([, each]) => each)}`);
  return `xl/${target.replace(/^\/?xl\//, '')}`;
}

/** The cells of a sheet that hold something: their texts and numbers by address. */
export async function cellsOf(path, sheet) {
  const zip = await JSZip.loadAsync(readFileSync(path));
  const shared = [...(await part(zip, 'xl/sharedStrings.xml')).matchAll(/<si>(.*?)<\/si>/gs)];
  const strings = shared.map(([, text]) => plain(text));
  const cells = (await part(zip, await sheetPath(zip, sheet))).matchAll(
    /<c r="([A-Z]+\d+)"([^>/]*)(?:\/>|>(.*?)<\/c>)/gs,
  );
  const valueOf = (about, inside) => {
    const value = inside.match(/<v>(.*?)<\/v>/s)?.[1] ?? plain(inside);
    if (about.includes('t="s"')) return strings[Number(value)];
    return about.includes('t="') ? plain(value) : Number(value);
  };
  const filled = [...cells].filter(([, , , inside]) => inside !== undefined);
  return Object.fromEntries(filled.map(([, at, about, inside]) => [at, valueOf(about, inside)]));
}

/** The rows of a sheet, each its cells by column letter. */
export async function rowsOf(path, sheet) {
  const rows = {};
  for (const [at, value] of Object.entries(await cellsOf(path, sheet))) {
    const [, column, row] = at.match(/([A-Z]+)(\d+)/);
    (rows[row] ??= { row: Number(row) })[column] = value;
  }
  return Object.values(rows);
}

/** Writes a copy of a workbook in which some cells of a sheet hold other numbers. */
export async function withNumbers(from, to, sheet, numbers) {
  const zip = await JSZip.loadAsync(readFileSync(from));
  const path = await sheetPath(zip, sheet);
  let xml = await part(zip, path);
  for (const [at, number] of Object.entries(numbers)) {
    const cell = new RegExp(`<c r="${at}"( s="\\d+")?[^>/]*(?:/>|>.*?</c>)`, 's');
    if (!cell.test(xml)) throw new Error(`${sheet} has no cell ${at}`);
    xml = xml.replace(cell, `<c r="${at}"$1><v>${number}</v></c>`);
  }
  zip.file(path, xml);
  writeFileSync(to, await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }));
}
