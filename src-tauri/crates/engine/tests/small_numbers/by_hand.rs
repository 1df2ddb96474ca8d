//! Tables small enough to be followed by hand, and what is refused.

use fivefold_engine::small_numbers::{
    Rule, Shown, SmallNumbersError, Sum, Table, TwoWay, suppress,
};

fn marks(counts: &[Vec<f64>], rule: Rule) -> (TwoWay, Vec<Shown>) {
    let mut table = Table::default();
    let places = TwoWay::add(&mut table, counts);
    let shown = suppress(&table, rule).unwrap();
    (places, shown)
}

#[test]
fn a_small_count_takes_three_others_with_it_or_totals() {
    let counts = vec![vec![2.0, 30.0, 40.0], vec![25.0, 35.0, 45.0], vec![26.0, 36.0, 46.0]];
    let (places, shown) = marks(&counts, Rule::default());
    assert_eq!(shown[places.cells[0][0]], Shown::Below);
    let withheld = shown.iter().filter(|shown| **shown == Shown::Withheld).count();
    assert_eq!(withheld, 3, "{shown:?}");
    assert_eq!(shown[places.all], Shown::Value);
}

#[test]
fn nothing_is_withheld_where_nothing_is_small() {
    let (_, shown) = marks(&[vec![12.0, 0.0], vec![5.0, 7.5]], Rule::default());
    assert!(shown.iter().all(|shown| *shown == Shown::Value));
}

#[test]
fn nobody_is_told_unless_asked_otherwise() {
    let counts = [vec![12.0, 0.0], vec![20.0, 7.5]];
    let (places, shown) = marks(&counts, Rule { zero_too: true, ..Rule::default() });
    assert_eq!(shown[places.cells[0][1]], Shown::Below);
    assert!(shown.contains(&Shown::Withheld));
}

#[test]
fn two_small_counts_do_not_hide_each_other_where_their_total_tells() {
    // 4 and 4 make 8: either is then at least 3.
    let mut table = Table::default();
    let parts = [table.people(4.0), table.people(4.0)];
    let total = table.total_of(&parts);
    let shown = suppress(&table, Rule::default()).unwrap();
    assert_eq!(shown[total], Shown::Withheld);
}

#[test]
fn the_marks_say_what_they_stand_for() {
    let rule = Rule::default();
    assert_eq!(Shown::Below.mark(rule).as_deref(), Some("<5"));
    assert_eq!(Shown::Withheld.mark(rule).as_deref(), Some("*"));
    assert_eq!(Shown::Value.mark(rule), None);
    assert!(rule.words().contains("<5: a count below 5 but not zero."), "{}", rule.words());
}

#[test]
fn a_table_that_is_none_is_refused() {
    let refused = |table: &Table, rule| suppress(table, rule).unwrap_err();
    let mut table = Table::default();
    let part = table.people(3.0);
    assert_eq!(refused(&table, Rule::below(0)), SmallNumbersError::NoThreshold);
    let total = table.people(4.0);
    table.sums.push(Sum { total, parts: vec![(part, 1.0)] });
    let error = refused(&table, Rule::default());
    assert_eq!(error, SmallNumbersError::DoesNotAddUp { total: 4.0, parts: 3.0 });
    table.sums[0].total = 9;
    assert_eq!(refused(&table, Rule::default()), SmallNumbersError::UnknownFigure);
    for value in [-1.0, f64::NAN, f64::INFINITY] {
        let mut table = Table::default();
        table.people(value);
        assert!(matches!(refused(&table, Rule::default()), SmallNumbersError::NoCount { .. }));
    }
    let mut table = Table::default();
    table.people(2.5);
    let whole = Rule { whole: true, ..Rule::default() };
    assert_eq!(refused(&table, whole), SmallNumbersError::NoCount { value: 2.5 });
}
