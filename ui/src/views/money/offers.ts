// Which published prices can stand in for a price of the plan.
import type { CostOffer } from '../../ipc/types/CostOffer';
import type { Plan } from '../../ipc/types/Plan';
import type { Price } from '../../plan/prices';

/** Those for the same figure; of pay, those of the role's band, or all where it has none. */
export function offersFor(plan: Plan, price: Price, offers: CostOffer[]): CostOffer[] {
  const forField = offers.filter(({ field }) => field === price.field);
  const { at } = price;
  if (at.of !== 'role') return forField;
  const band = bandNumber(plan.roles.find(({ id }) => id === at.role)?.band);
  return band === null ? forField : forField.filter((offer) => bandNumber(offer.band) === band);
}

/** "Band 8a", "8a" and "AfC band 8A" are one band. */
function bandNumber(band: string | null | undefined): string | null {
  return /(\d[a-d]?)\s*$/i.exec(band?.trim() ?? '')?.[1]?.toLowerCase() ?? null;
}
