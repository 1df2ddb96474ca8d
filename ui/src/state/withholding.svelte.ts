// Whether counts of a few people are withheld from what leaves the program.

/** Counts below this are withheld where small numbers are: five, as the NHS has it. */
export const USUAL_THRESHOLD = 5;

class Withholding {
  on = $state(false);
}

/** For as long as the program is open, whichever plan. */
export const withholding = new Withholding();

/** The threshold that what leaves is asked with; null tells every count. */
export const suppressBelow = () => (withholding.on ? USUAL_THRESHOLD : null);

export const toggleWithholding = () => {
  withholding.on = !withholding.on;
};
