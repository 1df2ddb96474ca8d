import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as commands from '../../ipc/commands';
import type { ExtractAtHand } from '../../ipc/types/ExtractAtHand';
import type { ExtractImport } from '../../ipc/types/ExtractImport';
import type { Mapping } from '../../ipc/types/Mapping';
import { Importing } from './importing.svelte';

vi.mock('../../ipc/commands', async (original) => ({
  ...(await original<typeof commands>()),
  chooseExtract: vi.fn(),
  countExtract: vi.fn(),
}));

const mapping = (named: string): Mapping => ({
  format: 'fivefold-map/1',
  columns: { staff_group: named },
  role_by: ['staff_group'],
});
const atHand = (named: string) =>
  ({
    file: `${named}.csv`,
    remembered: null,
    preview: { guess: { mapping: mapping(named) } },
  }) as unknown as ExtractAtHand;

describe('leavers being imported', () => {
  beforeEach(() => vi.clearAllMocks());

  it('are counted with those in post at the ends of their period, where these were chosen', async () => {
    vi.mocked(commands.chooseExtract).mockImplementation((_, part) =>
      Promise.resolve(atHand(part)),
    );
    vi.mocked(commands.countExtract).mockResolvedValue({} as ExtractImport);
    const importing = new Importing('leavers');
    await importing.choose();
    await importing.count();
    expect(commands.countExtract).toHaveBeenLastCalledWith(mapping('counted'), {}, null, null);
    await importing.opening?.choose();
    expect(commands.chooseExtract).toHaveBeenLastCalledWith('staff', 'opening');
    await importing.closing?.choose();
    importing.closing?.drop();
    await importing.count();
    expect(commands.countExtract).toHaveBeenLastCalledWith(
      mapping('counted'),
      {},
      mapping('opening'),
      null,
    );
    expect(importing.step).toBe('result');
  });

  it('go with another extract: those in post are chosen anew', async () => {
    vi.mocked(commands.chooseExtract).mockImplementation((_, part) =>
      Promise.resolve(atHand(part)),
    );
    const importing = new Importing('leavers');
    await importing.choose();
    await importing.opening?.choose();
    await importing.choose();
    expect(importing.opening?.atHand).toBeNull();
  });

  it('alone have those: staff and joiners have no denominator', () => {
    expect(new Importing('staff').opening).toBeNull();
    expect(new Importing('joiners').closing).toBeNull();
  });
});
