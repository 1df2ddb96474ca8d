import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ExtractAtHand } from '../../ipc/types/ExtractAtHand';
import type { LedgerAtHand } from '../../ipc/types/LedgerAtHand';
import type { Mapping } from '../../ipc/types/Mapping';
import type { LedgerMapping } from '../../ipc/types/LedgerMapping';
import * as commands from '../../ipc/commands';
import { Comparing } from './comparing.svelte';

vi.mock('../../ipc/commands', async (original) => ({
  ...(await original<typeof commands>()),
  chooseLedger: vi.fn(),
  chooseExtract: vi.fn(),
  compareLedger: vi.fn(),
  extractProgress: vi.fn(),
  cancelExtract: vi.fn(),
}));

const ledgerMapping = (columns: LedgerMapping['columns']): LedgerMapping => ({
  format: 'fivefold-ledger-map/1',
  columns,
});
const GUESSED = ledgerMapping({ cost_centre: 'Cost Centre', budgeted: 'Budget' });
const REMEMBERED = ledgerMapping({ cost_centre: 'Cost Centre', contracted: 'Budget' });

const ledger = (remembered: LedgerMapping | null) =>
  ({
    file: 'ledger.xlsx',
    remembered,
    preview: {
      sheets: ['M12'],
      guess: { mapping: { ...GUESSED, sheet: 'M12' }, unsure: [], unused: [] },
    },
  }) as unknown as LedgerAtHand;

const staff = (columns: Mapping['columns']) =>
  ({
    file: 'staff.csv',
    remembered: null,
    preview: { guess: { mapping: { format: 'fivefold-map/1', columns, role_by: [] } } },
  }) as unknown as ExtractAtHand;

describe('a ledger being compared', () => {
  beforeEach(() => vi.clearAllMocks());

  it('is read as the last ledger with its headings was, on the sheet it is on', async () => {
    vi.mocked(commands.chooseLedger).mockResolvedValue(ledger(REMEMBERED));
    const comparing = new Comparing();
    await comparing.choose();
    expect(comparing.mapping).toEqual({ ...REMEMBERED, sheet: 'M12', heading_row: undefined });
    expect(comparing.key).toBe('cost_centre');
    comparing.guessAfresh();
    expect(comparing.mapping?.columns).toEqual(GUESSED.columns);
  });

  it('is compared at once with an extract whose columns are clear', async () => {
    vi.mocked(commands.chooseLedger).mockResolvedValue(ledger(null));
    const clear = staff({ cost_centre: 'CC', wte: 'WTE' });
    vi.mocked(commands.chooseExtract).mockResolvedValue(clear);
    const comparing = new Comparing();
    await comparing.choose();
    await comparing.chooseStaff();
    expect(commands.compareLedger).toHaveBeenCalledWith({
      mapping: comparing.mapping,
      key: 'cost_centre',
      corrections: {},
      staff: comparing.staff.mapping,
    });
    expect(comparing.step).toBe('result');
  });

  it('is compared again with what was typed in place of its cells', async () => {
    vi.mocked(commands.chooseLedger).mockResolvedValue(ledger(null));
    const comparing = new Comparing();
    await comparing.choose();
    comparing.key = 'service';
    comparing.correct(9, 'budgeted', '4');
    await comparing.compare();
    expect(commands.compareLedger).toHaveBeenLastCalledWith({
      mapping: comparing.mapping,
      key: 'service',
      corrections: { 9: { budgeted: '4' } },
      staff: null,
    });
    await comparing.choose();
    expect(comparing.corrections).toEqual({});
  });

  it('waits for a person where a column is lacking', async () => {
    vi.mocked(commands.chooseLedger).mockResolvedValue(ledger(null));
    vi.mocked(commands.chooseExtract).mockResolvedValue(staff({ wte: 'WTE' }));
    const comparing = new Comparing();
    await comparing.choose();
    await comparing.chooseStaff();
    expect(commands.compareLedger).not.toHaveBeenCalled();
    expect(comparing.step).toBe('staff');
    expect(comparing.lacking).toMatch(/cost centre/);
  });

  it('stays where it is when no extract is chosen, and when the reading is ended', async () => {
    vi.mocked(commands.chooseLedger).mockResolvedValue(ledger(null));
    vi.mocked(commands.chooseExtract).mockResolvedValue(null);
    const comparing = new Comparing();
    await comparing.choose();
    await comparing.chooseStaff();
    expect(comparing.step).toBe('file');
    vi.mocked(commands.compareLedger).mockRejectedValue({ message: 'Cancelled.' });
    const comparison = comparing.compare();
    expect(comparing.reading).toBe(true);
    await comparing.cancel();
    await comparison;
    expect(commands.cancelExtract).toHaveBeenCalledOnce();
    expect([comparing.reading, comparing.step, comparing.problem]).toEqual([
      false,
      'file',
      'Cancelled.',
    ]);
  });
});
