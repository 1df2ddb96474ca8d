// Extracts of staff, leavers and joiners, made the same every time: what they come to is known without
// counting them with Fivefold.

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
    csv: csvOf(HEADINGS, rows),
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

// 1 April 2016 to 31 March 2017.
const IN_PERIOD = ['15/05/2016', '30/09/2016', '31/03/2017'];
const REASONS = ['Retirement Age', 'Voluntary Resignation - Promotion', '', 'Employee Transfer'];
const MOVER_HEADINGS = HEADINGS.filter((heading) => heading !== 'Date of Birth');

/**
 * The leavers of 2016/17: eight of every role, two of them for no reason that is known; and three
 * who are no leavers of that year: two of the bank, one gone before.
 */
export function leaversExtract() {
  const leavers = Array.from({ length: 40 }, (_, nth) => [
    ...moverOf(30_000_000 + nth, nth),
    IN_PERIOD[nth % IN_PERIOD.length],
    REASONS[Math.floor(nth / ROLES.length) % REASONS.length],
  ]);
  const others = [
    [...moverOf(30_000_100, 0, 'Bank'), IN_PERIOD[0], REASONS[0]],
    [...moverOf(30_000_101, 1, 'Bank'), IN_PERIOD[1], REASONS[1]],
    [...moverOf(30_000_102, 2), '31/03/2016', REASONS[0]],
  ];
  return {
    csv: csvOf([...MOVER_HEADINGS, 'Leaving Date', 'Reason for Leaving'], [...leavers, ...others]),
    rows: leavers.length + others.length,
    setAside: others.length,
    people: leavers.length,
    ofEveryRole: leavers.length / ROLES.length,
    unknown: leavers.filter((row) => row.at(-1) === '').length,
    unknownOfEveryRole: leavers.filter((row) => row.at(-1) === '').length / ROLES.length,
  };
}

/** The joiners of 2016/17: six of every role, and one who came later. */
export function joinersExtract() {
  const joiners = Array.from({ length: 30 }, (_, nth) => [
    ...moverOf(40_000_000 + nth, nth),
    IN_PERIOD[nth % IN_PERIOD.length],
  ]);
  const later = [...moverOf(40_000_100, 0), '01/04/2017'];
  return {
    csv: csvOf([...MOVER_HEADINGS, 'Latest Start Date'], [...joiners, later]),
    rows: joiners.length + 1,
    setAside: 1,
    people: joiners.length,
    ofEveryRole: joiners.length / ROLES.length,
  };
}

// One assignment each, all of one WTE.
function moverOf(person, nth, category = 'Permanent') {
  return [person, `${person}-1`, ...ROLES[nth % ROLES.length], '1', category];
}

const csvOf = (headings, rows) =>
  [headings, ...rows].map((row) => row.join(',')).join('\r\n') + '\r\n';
