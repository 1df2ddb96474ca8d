// The keys of every grid, as the shortcut sheet lists them.

export interface KeySection {
  heading: string;
  keys: { keys: string; words: string }[];
}

export const GRID_KEYS: KeySection[] = [
  {
    heading: 'Moving in a grid',
    keys: [
      { keys: 'Arrows', words: 'The next cell' },
      { keys: 'Tab, Shift+Tab', words: 'The next cell of the row, the one before' },
      { keys: 'Enter, Shift+Enter', words: 'The cell below, the one above' },
      { keys: 'Home, End', words: 'The first or last cell of the row' },
      { keys: 'Ctrl+Home, Ctrl+End', words: 'The first or last cell of the grid' },
      { keys: 'Ctrl+arrows', words: 'The edge of the grid' },
      { keys: 'Page Up, Page Down', words: 'A page up or down' },
    ],
  },
  {
    heading: 'Choosing cells',
    keys: [
      { keys: 'Shift+arrows', words: 'More or fewer cells; also by dragging or Shift+click' },
      { keys: 'Ctrl+A', words: 'Every cell' },
      { keys: 'Shift+Space', words: 'The whole row' },
      { keys: 'Ctrl+Space', words: 'The whole column' },
    ],
  },
  {
    heading: 'Changing cells',
    keys: [
      { keys: 'Type', words: 'Write over the cell' },
      { keys: 'F2', words: 'Change what is in the cell' },
      { keys: 'Esc', words: 'Give up what is half typed' },
      { keys: 'Delete', words: 'Clear the chosen cells' },
      { keys: '+ and -', words: 'One step more or less; ten steps with Shift' },
      { keys: 'Ctrl+R, Ctrl+D', words: 'Fill right, fill down' },
      { keys: 'Ctrl+Enter', words: 'What is typed into every chosen cell' },
      { keys: 'Ctrl+M', words: 'Add to the chosen cells, or multiply them' },
      { keys: 'Ctrl+C, Ctrl+X, Ctrl+V', words: 'Copy, cut and paste, also from and to Excel' },
    ],
  },
];
