// A staff extract of 200 rows, made the same every time: what it comes to is known without counting
// it with Fivefold.

const ROLES = [
  ['Nursing and Midwifery Registered', 'N6D', 'Band 6', 'Community'],
  ['Nursing and Midwifery Registered', 'N6E', 'Band 5', 'Inpatient'],
  ['Medical and Dental', '052', 'Consultant', 'Community'],
  ['Additional Clinical Services', 'N9D', 'Band 3', 'Inpatient'],
  ['Additional Professional Scientific and Technical', 'S2L', 'Band 7', 'Community'],
];
const HEADINGS = [
  'Employee Number',
  'Assignment Number',
  'Staff Group',
  'Occupation Code',
  'Pay Band',
  'Service',
  'FTE',
  'Date of Birth',
  'Assignment Category',
];

/** The line of the one row that can't be read, and the WTE that should stand there. */
export const BROKEN = { line: 42, wrong: 'O.8', right: '0.8' };

/** The extract as CSV, with what it comes to while the broken row is rejected. */
export function staffExtract() {
  const rows = Array.from({ length: 200 }, (_, nth) => rowOf(nth));
  const broken = rows[BROKEN.line - 2];
  broken[6] = BROKEN.wrong;
  const counted = rows.filter((row) => row !== broken && row[8] !== 'Bank');
  return {
    csv: [HEADINGS, ...rows].map((row) => row.join(',')).join('\r\n') + '\r\n',
    rows: rows.length,
    bank: rows.filter((row) => row[8] === 'Bank').length,
    counted: counted.length,
    people: new Set(counted.map(([person]) => person)).size,
    wte: counted.reduce((sum, row) => sum + Number(row[6]), 0),
  };
}

// Every twentieth row is a second assignment of the person before, every twenty-fifth bank.
function rowOf(nth) {
  const second = nth % 20 === 19;
  const person = 20_000_000 + (second ? nth - 1 : nth);
  const role = ROLES[(second ? nth - 1 : nth) % ROLES.length];
  const bank = nth % 25 === 24;
  const wte = bank ? '0' : second ? '0.2' : ['1', '0.8', '0.6'][nth % 3];
  const born = `${String(1 + (nth % 28)).padStart(2, '0')}/06/${1960 + (nth % 42)}`;
  return [person, `${person}-${second ? 2 : 1}`, ...role, wte, born, bank ? 'Bank' : 'Permanent'];
}
