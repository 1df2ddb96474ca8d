/** A line of a menu. Without `act` it is a heading over those that follow. */
export interface MenuItem {
  /** Tells items of the same words apart. */
  key?: string;
  words: string;
  /** A second, quieter line. */
  more?: string;
  keys?: string;
  testid?: string;
  disabled?: boolean;
  /** Written more quietly, such as what was undone. */
  quiet?: boolean;
  /** Whether it is switched on; left out where it is no switch. */
  checked?: boolean;
  act?: () => unknown;
}
