import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as commands from '../../ipc/commands';
import { Reporting } from './reporting.svelte';

vi.mock('../../ipc/commands', async (original) => ({
  ...(await original<typeof commands>()),
  reportSections: vi.fn(),
  previewReport: vi.fn(),
  reportPage: vi.fn(),
  exportReport: vi.fn(),
}));

describe('a report being put together', () => {
  beforeEach(() => {
    vi.clearAllMocks();
    vi.mocked(commands.reportPage).mockImplementation((page) => Promise.resolve(`<svg>${page}#`));
  });

  it('asks for what was chosen, and says what to type where that is wrong', () => {
    const reporting = new Reporting('Recruit');
    reporting.include('bridge', false);
    reporting.date = '31/03/2027';
    expect(reporting.asked).toEqual({
      scenario: 'Recruit',
      format: 'pdf',
      without: ['bridge'],
      date: '2027-03-31',
      suppress_below: null,
    });
    expect(reporting.remedy).toBe('');
    reporting.date = '31/02/2027';
    expect(reporting.remedy).toMatch(/31\/03\/2027/);
    reporting.date = '';
    reporting.withholds = true;
    expect(reporting.asked.suppress_below).toBe(5);
    for (const wrong of ['0', '101', '-1', '2.5', '', 'five']) {
      reporting.below = wrong;
      expect(reporting.remedy, wrong).toMatch(/whole number/);
    }
  });

  it('shows the page in view of the pages there are, as an inert picture', async () => {
    vi.mocked(commands.previewReport).mockResolvedValue(3);
    const reporting = new Reporting('Recruit');
    reporting.preview();
    await vi.waitFor(() => expect(reporting.pages).toBe(3));
    expect(reporting.working).toBeNull();
    await reporting.turnTo(9);
    expect(reporting.page).toBe(3);
    expect(reporting.picture).toBe('data:image/svg+xml,%3Csvg%3E2%23');
  });

  it('says why there are no pages', async () => {
    vi.mocked(commands.previewReport).mockRejectedValue('The plan has too many roles.');
    const reporting = new Reporting('Recruit');
    reporting.preview();
    await vi.waitFor(() => expect(reporting.problem).toBe('The plan has too many roles.'));
    expect([reporting.pages, reporting.picture, reporting.working]).toEqual([0, '', null]);
  });

  it('is not written where that is ended or fails', async () => {
    const reporting = new Reporting('Recruit');
    vi.mocked(commands.exportReport).mockResolvedValueOnce(null);
    expect(await reporting.save()).toBeNull();
    vi.mocked(commands.exportReport).mockRejectedValueOnce('The disk is full.');
    expect(await reporting.save()).toBeNull();
    expect(reporting.problem).toBe('The disk is full.');
    expect(reporting.working).toBeNull();
  });
});
