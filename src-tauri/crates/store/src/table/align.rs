//! Which row of the old list each row of the new one is, so that an edit of one row writes one row.

/// How a list became another.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Alignment {
    /// For each place in the new list, the place it had in the old one; none where it is new.
    pub(crate) came_from: Vec<Option<usize>>,
    /// The places in the old list that are in the new one no more.
    pub(crate) gone: Vec<usize>,
}

/// Aligns by an id of the rows' own: the same id is the same row.
pub(crate) fn by_id<T, K: Ord>(before: &[T], after: &[T], id: impl Fn(&T) -> K) -> Alignment {
    let places: std::collections::BTreeMap<K, usize> =
        before.iter().enumerate().map(|(place, row)| (id(row), place)).collect();
    complete(before.len(), after.iter().map(|row| places.get(&id(row)).copied()).collect())
}

/// Aligns rows that have no id. Equal rows at both ends are the same; between them, rows that were
/// only removed leave the rest as it is, and otherwise row follows row, changed.
pub(crate) fn by_place<T: PartialEq>(before: &[T], after: &[T]) -> Alignment {
    let same = |(old, new): &(&T, &T)| old == new;
    let head = before.iter().zip(after).take_while(same).count();
    let shorter = before.len().min(after.len());
    let tail =
        before.iter().rev().zip(after.iter().rev()).take(shorter - head).take_while(same).count();

    let old_middle = before.get(head..before.len() - tail).unwrap_or_default();
    let new_middle = after.get(head..after.len() - tail).unwrap_or_default();
    let middle = only_removed(old_middle, new_middle)
        .unwrap_or_else(|| row_by_row(old_middle.len(), new_middle.len()));

    let heads = (0..head).map(Some);
    let middles = middle.into_iter().map(|place| place.map(|place| head + place));
    let tails = (before.len() - tail..before.len()).map(Some);
    complete(before.len(), heads.chain(middles).chain(tails).collect())
}

/// The places in the old list of the new rows, if the new list is the old one with rows left out.
fn only_removed<T: PartialEq>(before: &[T], after: &[T]) -> Option<Vec<Option<usize>>> {
    let mut rest = before.iter().enumerate();
    after
        .iter()
        .map(|row| rest.find(|(_, old)| *old == row).map(|(place, _)| Some(place)))
        .collect()
}

fn row_by_row(before: usize, after: usize) -> Vec<Option<usize>> {
    (0..after).map(|place| (place < before).then_some(place)).collect()
}

fn complete(before: usize, came_from: Vec<Option<usize>>) -> Alignment {
    let mut is_kept = vec![false; before];
    for place in came_from.iter().flatten() {
        if let Some(kept) = is_kept.get_mut(*place) {
            *kept = true;
        }
    }
    let gone = is_kept.iter().enumerate().filter_map(|(place, kept)| (!kept).then_some(place));
    Alignment { gone: gone.collect(), came_from }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn aligned(before: &str, after: &str) -> (Vec<Option<usize>>, Vec<usize>) {
        let letters = |text: &str| text.chars().collect::<Vec<_>>();
        let Alignment { came_from, gone } = by_place(&letters(before), &letters(after));
        (came_from, gone)
    }

    #[test]
    fn an_appended_row_is_the_only_new_one() {
        assert_eq!(aligned("ab", "abc"), (vec![Some(0), Some(1), None], vec![]));
    }

    #[test]
    fn a_replaced_row_stays_the_same_row() {
        assert_eq!(aligned("abc", "axc"), (vec![Some(0), Some(1), Some(2)], vec![]));
    }

    #[test]
    fn rows_removed_here_and_there_leave_the_others_alone() {
        assert_eq!(
            aligned("abcdefg", "bdfg"),
            (vec![Some(1), Some(3), Some(5), Some(6)], vec![0, 2, 4])
        );
    }

    #[test]
    fn one_of_two_equal_rows_can_go() {
        assert_eq!(aligned("aa", "a"), (vec![Some(0)], vec![1]));
    }

    #[test]
    fn a_shuffled_list_is_changed_row_by_row() {
        assert_eq!(aligned("abc", "ca"), (vec![Some(0), Some(1)], vec![2]));
        assert_eq!(aligned("", "ab"), (vec![None, None], vec![]));
        assert_eq!(aligned("ab", ""), (vec![], vec![0, 1]));
    }

    #[test]
    fn an_id_is_followed_wherever_it_moves() {
        let Alignment { came_from, gone } = by_id(&['a', 'b', 'c'], &['c', 'x', 'a'], |row| *row);
        assert_eq!(came_from, [Some(2), None, Some(0)]);
        assert_eq!(gone, [1]);
    }
}
