import { expect, test } from 'vitest';
import { readBlock, writeBlock } from './clipboard';

test.each([
  [
    '12\t20\r\n7\t\r\n',
    [
      ['12', '20'],
      ['7', ''],
    ],
  ],
  ['12', [['12']]],
  ['1,234.5\n12%\n', [['1,234.5'], ['12%']]],
  ['"Nurse,\nband 5"\t4\n', [['Nurse,\nband 5', '4']]],
  ['"the ""new"" team"\t4', [['the "new" team', '4']]],
  [
    '"half\t4\n5\t6',
    [
      ['"half', '4'],
      ['5', '6'],
    ],
  ],
  ['\r\n1\r\n', [[''], ['1']]],
  ['', []],
])('%j is read as %j', (text, block) => expect(readBlock(text)).toEqual(block));

test('what is copied out comes back the same', () => {
  const block = [
    ['Nurse "A"', '1234.5', ''],
    ['two\nlines', '-3', '12.5%'],
  ];
  expect(readBlock(writeBlock(block))).toEqual(block);
});

test('more than any grid has room for is not read at all', () =>
  expect(readBlock('1\t'.repeat(1_500_000))).toBeNull());
