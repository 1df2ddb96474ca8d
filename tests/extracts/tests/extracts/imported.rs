//! What the importers count is what was put in.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;

use fivefold_exchange::extract::finance::{
    self, FoundIn, LedgerKey, compare, staff_by_cost_centre,
};
use fivefold_exchange::extract::mapping::{ExtractKind, Mapping, Meaning, guess};
use fivefold_exchange::extract::{open, staff as staff_import};
use fivefold_extracts::finance::ONLY_IN_STAFF_RECORD;
use fivefold_extracts::truth::{Group, Truth};
use fivefold_extracts::{finance as ledger, staff};

use crate::given::made;

/// The guessed mapping, with the team's column said: two columns have the same heading.
fn mapping_of(path: &Path) -> Mapping {
    let opened = open::open(path, None, None).unwrap();
    let mut mapping = guess(ExtractKind::Staff, &opened.headings, &opened.first_rows).mapping;
    mapping.columns.insert(Meaning::Team, "column:F".into());
    mapping
}

fn as_at() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2017, 3, 31).unwrap()
}

/// The groups that count: bank and honorary assignments are nobody in post.
fn in_post(truth: &Truth) -> impl Iterator<Item = &Group> {
    truth.groups.iter().filter(|group| !matches!(group.category.as_str(), "Bank" | "Honorary"))
}

#[test]
fn staff_are_counted_as_they_were_put_in_whatever_the_mess() {
    for (mess, xlsx) in [(false, false), (true, false), (true, true)] {
        let made = made(staff::write, 3_000, mess, xlsx);
        let going_on = &mut |_| ControlFlow::Continue(());
        let mapping = mapping_of(&made.path);
        let count =
            staff_import::count(&made.path, &mapping, as_at(), &Default::default(), going_on)
                .unwrap();
        assert!(count.ledger.counts.add_up());
        let wte: f64 = in_post(&made.truth).map(|group| group.wte).sum();
        let counted = count.wte.unwrap().value();
        assert!((counted - wte).abs() < 1e-6, "{mess} {xlsx}: {counted} counted of {wte}");
        let assignments: u64 = in_post(&made.truth).map(|group| group.assignments).sum();
        assert_eq!(count.ledger.counts.counted, assignments, "{mess} {xlsx}");
        let rejected = [
            "WTE with thousands",
            "suppressed",
            "blank WTE",
            "no employee number",
            "negative WTE",
            "WTE in words",
            "short row",
        ];
        let expected: Vec<u64> = made
            .truth
            .bad_rows
            .iter()
            .filter(|bad| rejected.contains(&bad.kind))
            .map(|bad| bad.line)
            .collect();
        let found: Vec<u64> = count.ledger.rejected.iter().map(|row| row.line).collect();
        // A bad row of somebody on the bank is set aside before its WTE is read.
        assert!(found.iter().all(|line| expected.contains(line)), "{found:?} {expected:?}");
        assert!(found.len() * 10 >= expected.len() * 8, "{found:?} {expected:?}");
    }
}

#[test]
fn a_ledger_differs_from_the_staff_record_where_it_was_made_to() {
    for mess in [false, true] {
        let (staff_file, ledger_file) =
            (made(staff::write, 2_000, false, false), made(ledger::write, 2_000, mess, mess));
        let mapping = mapping_of(&staff_file.path);
        let staff = staff_by_cost_centre(
            &staff_file.path,
            &mapping,
            as_at(),
            &Default::default(),
            &mut |_| ControlFlow::Continue(()),
        )
        .unwrap();
        let opened = open::open(&ledger_file.path, None, None).unwrap();
        let guess = finance::guess(&opened.headings);
        assert!(guess.unsure.is_empty() && guess.unused.is_empty(), "{guess:?}");
        let count = finance::count(
            &ledger_file.path,
            &guess.mapping,
            LedgerKey::CostCentre,
            &Default::default(),
            &mut |_| ControlFlow::Continue(()),
        )
        .unwrap();
        assert_eq!((count.rows.counted, count.rows.rejected), (ledger_file.truth.rows, 0));
        assert!((count.totals.contracted_wte.unwrap() - ledger_file.truth.wte).abs() < 1e-6);
        let compared = compare(&count, &staff.lines);
        let told: BTreeMap<String, _> = compared
            .lines
            .iter()
            .map(|line| (line.label.trim_start_matches('0').to_string(), line))
            .collect();
        assert_eq!(told.len(), ledger_file.truth.cost_centres.len());
        for truth in &ledger_file.truth.cost_centres {
            let line = told[truth.cost_centre.trim_start_matches('0')];
            let difference = line.difference_wte.unwrap();
            assert!((difference - truth.difference).abs() < 1e-6, "{line:?} {truth:?}");
            assert!((line.staff_wte - truth.staff_wte).abs() < 1e-6);
            let only_in_staff = truth.cost_centre == ONLY_IN_STAFF_RECORD;
            assert_eq!(line.found_in == FoundIn::Staff, only_in_staff);
        }
        assert!(compared.lines.iter().any(|line| !line.agrees && line.found_in == FoundIn::Both));
        assert!(compared.agreeing >= 8, "{}", compared.words);
    }
}
