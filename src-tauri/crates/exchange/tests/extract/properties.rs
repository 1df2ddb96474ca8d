//! What holds of every extract, each over many random ones.

use fivefold_exchange::extract::mapping::ExtractKind;
use fivefold_exchange::extract::staff::{self, StaffImport};
use proptest::prelude::*;

use crate::bench::{counted, extract, guessed, new_plan, roles};

const HEADINGS: &str = "Employee Number,Assignment Number,Staff Group,Band,WTE,Age,Primary";

/// An assignment: whose, which, of what, how much, how old, whether the main one.
type Row = (u8, u8, u8, u8, u16, u8, bool);

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let row = (0..12_u8, 0..3_u8, 0..4_u8, 4..7_u8, 0..=2_000_u16, 10..80_u8, any::<bool>());
    proptest::collection::vec(row, 1..40).prop_map(|mut rows| {
        // An assignment is there once: which of two that contradict one another is the true one is
        // nothing a program can know.
        rows.sort();
        rows.dedup_by_key(|row| (row.0, row.1));
        rows
    })
}

fn line(&(person, number, group, band, wte, age, primary): &Row) -> String {
    let group = ["Nursing", "NURSING ", "Medical", "Science"][group as usize];
    let wte = f64::from(wte) / 1000.0;
    let flag = if primary { "Y" } else { "N" };
    format!("P{person},P{person}-{number},{group},{band},{wte},{age},{flag}")
}

fn import(lines: &[String]) -> StaffImport {
    let extract = extract(&format!("{HEADINGS}\n{}\n", lines.join("\n")));
    let mapping = guessed(&extract, ExtractKind::Staff);
    let count = counted(&extract, &mapping).unwrap();
    staff::import(&count, &mapping, "staff.csv", &new_plan())
}

/// Everything but the lines of the file and how many there are, which problems may count.
fn figures(import: &StaffImport) -> impl PartialEq + std::fmt::Debug + use<> {
    let roles: Vec<_> =
        roles(import).into_iter().map(|(name, heads, wte)| (name.to_owned(), heads, wte)).collect();
    let edit = import.edit().ok();
    (roles, import.people, import.wte, import.adjustments.clone(), import.problems.len(), edit)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn rows_are_all_accounted_for_and_totals_reconcile(rows in rows()) {
        let lines: Vec<String> = rows.iter().map(line).collect();
        let import = import(&lines);
        prop_assert!(import.rows.add_up());
        prop_assert_eq!(import.rows.read, lines.len() as u64);
        prop_assert!(import.checks.iter().all(|check| check.holds), "{:?}", import.checks);
        for role in &import.roles {
            if let (Some(after), true) = (role.after, import.problems.is_empty()) {
                prop_assert!(after.heads > 0.0 || role.rows == 0);
                prop_assert!(after.wte <= after.heads * 1.5 + 1e-9);
            }
        }
        // Whoever has a countable assignment is one head.
        let people: std::collections::BTreeSet<u8> = rows
            .iter()
            .filter(|row| (1..=2_000).contains(&row.4) && row.5 >= 14)
            .map(|row| row.0)
            .collect();
        prop_assert_eq!(import.people, people.len() as f64);
    }

    #[test]
    fn the_order_of_rows_changes_no_figure(
        (rows, shuffled) in rows().prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle()))
    ) {
        let [one, other] = [rows, shuffled].map(|rows| rows.iter().map(line).collect::<Vec<_>>());
        prop_assert_eq!(figures(&import(&one)), figures(&import(&other)));
    }

    #[test]
    fn a_repeated_row_changes_no_figure(rows in rows(), which in any::<prop::sample::Index>()) {
        let mut lines: Vec<String> = rows.iter().map(line).collect();
        let once = import(&lines);
        let repeated = which.get(&lines).clone();
        lines.push(repeated);
        let twice = import(&lines);
        prop_assert_eq!(figures(&once), figures(&twice));
        prop_assert_eq!(twice.rows.read, once.rows.read + 1);
        prop_assert_eq!(twice.rows.counted, once.rows.counted);
    }
}
