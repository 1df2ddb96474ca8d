//! Hundreds of random tables: no withheld count can be worked back, though many could be if only
//! the small ones were withheld.

use fivefold_engine::small_numbers::{Counts, Rule, Shown, Table, audit, suppress};

use crate::attackers::{by_marks, exact, propagation, tells};
use crate::random_tables::{linked, two_way};

/// Every withheld count that an attacker narrows down too far.
fn found(table: &Table, rule: Rule, shown: &[Shown], thorough: bool) -> Vec<String> {
    let quick = propagation(table, rule, shown);
    let mut found = Vec::new();
    for (place, (figure, mark)) in table.figures.iter().zip(shown).enumerate() {
        if *mark == Shown::Value || figure.counts == Counts::Other {
            continue;
        }
        let mut spans = vec![quick[place]];
        if thorough {
            spans.push(exact(table, rule, shown, place));
        }
        // Only of whole counts do marks tell more than the threshold.
        let marks = rule.whole.then(|| by_marks(table, rule, shown, place));
        for span in spans.into_iter().filter(|span| tells(rule, *mark, *span, marks)) {
            found.push(format!("figure {place}, {}, {mark:?}: {span:?}", figure.value));
        }
    }
    found
}

/// Attacks every table, safe and with only the small counts withheld; says how many figures there
/// were, how many were withheld, and how many tables the attackers cracked in the second case.
fn attack(tables: impl Iterator<Item = Table>, rule: Rule, thorough: bool) -> [usize; 3] {
    let [mut figures, mut withheld, mut cracked] = [0; 3];
    for (nth, table) in tables.enumerate() {
        let shown =
            suppress(&table, rule).unwrap_or_else(|error| panic!("{nth}: {error} {table:?}"));
        assert_eq!(shown, suppress(&table, rule).unwrap(), "the same table, the same marks");
        for (figure, shown) in table.figures.iter().zip(&shown) {
            let small = figure.counts == Counts::People && rule.is_small(figure.value);
            assert_eq!(*shown == Shown::Below, small, "{nth}: {figure:?}");
        }
        let told = found(&table, rule, &shown, thorough);
        assert!(told.is_empty(), "table {nth}: {told:#?}\n{table:#?}\n{shown:?}");

        let mut careless = shown.clone();
        careless.iter_mut().filter(|s| **s == Shown::Withheld).for_each(|s| *s = Shown::Value);
        let told = found(&table, rule, &careless, thorough);
        cracked += usize::from(!told.is_empty());
        if thorough && !rule.whole {
            assert_eq!(
                told.is_empty(),
                audit(&table, rule, &careless).is_empty(),
                "{nth}: {told:?}"
            );
        }
        figures += shown.len();
        withheld += shown.iter().filter(|shown| **shown == Shown::Withheld).count();
    }
    println!("{figures} figures, {withheld} withheld, {cracked} tables cracked without them");
    [figures, withheld, cracked]
}

#[test]
fn tables_of_rows_and_columns() {
    let [figures, withheld, cracked] =
        attack((0..300).map(|seed| two_way(seed, false)), Rule::default(), true);
    assert!(cracked > 150, "the attackers crack only {cracked} careless tables");
    assert!(withheld * 10 < figures * 4, "{withheld} of {figures} figures are withheld");
}

#[test]
fn whole_counts_by_whoever_knows_that_they_are_whole() {
    let rule = Rule { whole: true, ..Rule::default() };
    let [_, _, cracked] = attack((0..150).map(|seed| two_way(seed, true)), rule, true);
    assert!(cracked > 75, "{cracked}");
    let rule = Rule { whole: true, zero_too: true, below: 3 };
    attack((0..100).map(|seed| two_way(seed, true)), rule, true);
}

#[test]
fn services_and_staff_groups_beside_each_other() {
    let tables = (0..150).map(|seed| linked(seed, false, false, false));
    let [_, _, cracked] = attack(tables, Rule::default(), true);
    assert!(cracked > 75, "{cracked}");
}

#[test]
fn totals_over_the_years_and_in_whole_time_equivalents() {
    attack((0..60).map(|seed| linked(seed, false, true, false)), Rule::default(), true);
    attack((0..60).map(|seed| linked(seed, false, false, true)), Rule::below(10), true);
    attack((0..60).map(|seed| linked(seed, false, true, true)), Rule::default(), false);
}
