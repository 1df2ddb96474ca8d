// How far a plan has come, in a word and a sign.
import type { IconName } from '../components/Icon/Icon.svelte';
import type { SignOffAct } from '../ipc/types/SignOffAct';
import type { Standing } from '../ipc/types/Standing';

export const STANDING_WORDS: Record<Standing['is'], string> = {
  draft: 'Draft',
  reviewed: 'Reviewed',
  approved: 'Approved',
};

export const STANDING_ICONS: Record<Standing['is'], IconName> = {
  draft: 'draft',
  reviewed: 'eye',
  approved: 'check',
};

export const ACT_WORDS: Record<SignOffAct, string> = {
  reviewed: 'Reviewed',
  approved: 'Approved',
  withdrawn: 'Withdrawn',
};
