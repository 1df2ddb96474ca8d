//! Staff in post, from extract to plan.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use fivefold_engine::edit::Edit;
use fivefold_engine::plan::{Amount, Role};
use fivefold_exchange::ExchangeError;
use fivefold_exchange::extract::mapping::{ExtractKind, Meaning, NotInExtract};
use fivefold_exchange::extract::open::Corrections;
use fivefold_exchange::extract::staff::{self, Layout, RoleIs};

use crate::bench::{
    counted, day, extract, guessed, new_plan, on, plan_of, roles, staff_import, with_staff,
};

const STAFF: &str = "\
Employee Number,Assignment Number,Primary,Staff Group,Occ Code,Pay Scale,Service,FTE,Assignment Category,Assignment Status,Date of Birth
10001,10001,Y,Nursing and Midwifery Registered,N6A,Review Body Band 5,Crisis,1,Permanent,Active Assignment,01/04/1970
10002,10002,Y,Nursing and Midwifery Registered,N6A,Review Body Band 5,Crisis,0.6,Permanent,Active Assignment,31/03/1971
10002,10002-2,N,Nursing and Midwifery Registered,N6A,Review Body Band 6,Crisis,0.4,Permanent,Active Assignment,31/03/1971
10003,10003,Y,Nursing and Midwifery Registered,N6A,Review Body Band 6,Crisis,1,Fixed Term Temp,Active Assignment,
10004,10004,Y,Additional Clinical Services,H1A,Review Body Band 3,Crisis,0.5,Bank,Active Assignment,02/02/1990
10005,10005,Y,Additional Clinical Services,H1A,Review Body Band 3,Crisis,1,Permanent,Inactive Not Worked,02/02/1990
10006,10006,Y,Additional Clinical Services,H1A,Review Body Band 3,Wards,0.75,Permanent,Active Assignment,02/02/1990
10006,10006,Y,Additional Clinical Services,H1A,Review Body Band 3,Wards,0.75,Permanent,Active Assignment,02/02/1990
Total,,,,,,,6,,,
";

#[test]
fn people_are_counted_once_and_their_wte_where_it_is_worked() {
    let import = staff_import(STAFF, &new_plan());
    assert_eq!(import.problems, Vec::<String>::new());
    assert_eq!(import.layout, Layout::AssignmentsByIdentifier);
    let rows = import.rows;
    assert_eq!(
        (rows.read, rows.counted, rows.set_aside, rows.rejected, rows.no_staff),
        (9, 5, 3, 0, 1)
    );
    assert_eq!((import.people, import.assignments, import.wte), (4.0, 5, Some(3.75)));
    assert_eq!(
        roles(&import),
        [
            ("H1A, Band 3, Wards", 1.0, 0.75),
            ("N6A, Band 5, Crisis", 2.0, 1.6),
            ("N6A, Band 6, Crisis", 1.0, 1.4),
        ]
    );
    assert_eq!(import.repeated_lines, [9]);
    let aside: Vec<_> =
        import.set_aside.iter().map(|row| (row.reason.as_str(), row.rows)).collect();
    assert_eq!(
        aside,
        [
            ("Assignment category: Bank", 1),
            ("Assignment status: Inactive Not Worked", 1),
            ("Repeats an assignment that is counted", 1),
        ]
    );
    assert!(import.checks.iter().all(|check| check.holds), "{:?}", import.checks);
    assert_eq!(import.plan_after.unwrap().heads, 4.0);
}

#[test]
fn the_plan_has_labels_ages_and_evidence_and_no_placeholder() {
    let plan = new_plan();
    let import = staff_import(STAFF, &plan);
    assert_eq!(import.roles[0].is, RoleIs::Replaced);
    let after = with_staff(&plan, &import);
    assert_eq!(after.roles.len(), 3);
    let nurse = &after.roles[1];
    assert_eq!(nurse.id, "nursing-and-midwifery-registered-n6a-band-5-crisis");
    assert_eq!(nurse.staff_group.as_deref(), Some("Nursing and Midwifery Registered"));
    assert_eq!(nurse.occupation_code.as_deref(), Some("N6A"));
    assert_eq!(nurse.band.as_deref(), Some("Band 5"));
    assert_eq!(nurse.service.as_deref(), Some("Crisis"));
    assert_eq!(nurse.baseline_heads, Some(2.0));
    assert_eq!(nurse.wte_per_head, Some(Amount::Number(0.8)));
    assert_eq!(nurse.as_imported["baseline_heads"], Amount::Number(2.0));
    assert_eq!(nurse.as_imported["wte_per_head"], Amount::Number(0.8));
    // Both are 55 on 31 March 2026, the one whose birthday is that day included.
    let ages: Vec<_> =
        nurse.age_bands.iter().map(|band| (band.from, band.to, band.heads)).collect();
    assert_eq!(ages, [(55, Some(59), 2.0)]);
    let evidence = &nurse.field_evidence["baseline_heads"];
    assert_eq!(evidence.source.as_deref(), Some("staff.csv, as at 31 March 2026"));
    assert_eq!(after.scenarios, plan.scenarios);
}

#[test]
fn an_import_is_one_step_of_undo() {
    let import = staff_import(STAFF, &new_plan());
    let Edit::Together { what, edits } = import.edit().unwrap() else { panic!("not together") };
    assert_eq!(what, "Import staff: 4 people as at 31 March 2026, staff.csv");
    assert_eq!(edits.len(), 4);
}

#[test]
fn importing_again_changes_nothing() {
    let plan = new_plan();
    let once = with_staff(&plan, &staff_import(STAFF, &plan));
    let again = staff_import(STAFF, &once);
    assert!(again.roles.iter().all(|role| role.is == RoleIs::Matched), "{:?}", again.roles);
    assert_eq!(with_staff(&once, &again), once);
}

#[test]
fn wte_of_a_role_with_nobody_goes_with_its_people_and_is_told() {
    let import = staff_import(
        "Employee Number,Assignment Number,Staff Group,WTE\n\
         1,1,Nursing,0.8\n1,1-2,Teaching,0.2\n2,2,Nursing,1\n",
        &new_plan(),
    );
    assert_eq!(roles(&import), [("Nursing", 2.0, 2.0)]);
    let moved = &import.adjustments[0];
    assert_eq!((moved.from.as_str(), moved.to.as_str(), moved.wte), ("Teaching", "Nursing", 0.2));
    assert!(import.problems.is_empty());
}

#[test]
fn wte_beyond_what_a_head_can_have_goes_with_its_people_too() {
    let import = staff_import(
        "Employee Number,Assignment Number,Staff Group,WTE\n\
         1,1,Nursing,0.7\n1,1-2,Teaching,0.3\n2,2,Nursing,0.7\n2,2-2,Teaching,0.3\n3,3,Teaching,1\n",
        &new_plan(),
    );
    assert_eq!(roles(&import), [("Nursing", 2.0, 2.0), ("Teaching", 1.0, 1.0)]);
    assert_eq!(import.adjustments[0].assignments, 2);
    assert!(import.problems.is_empty());
}

#[test]
fn a_table_of_heads_and_wte_is_added_up() {
    let import = staff_import(
        "Staff Group,Band,Age Band,Headcount,WTE\n\
         Nursing,5,25-34,\"1,200\",1100.5\nNursing,5,55+,300,250\nNursing,6,25-34,10,9\n\
         Nursing Total,,,1510,1359.5\nGrand Total,,,1510,1359.5\n",
        &new_plan(),
    );
    assert_eq!(import.layout, Layout::Aggregated);
    assert_eq!(
        roles(&import),
        [("Nursing, Band 5", 1500.0, 1350.5), ("Nursing, Band 6", 10.0, 9.0)]
    );
    assert_eq!(import.rows.no_staff, 2);
    assert!(import.problems.is_empty(), "{:?}", import.problems);
    let after = with_staff(&new_plan(), &import);
    assert_eq!(after.roles[0].age_bands.len(), 2);
}

#[test]
fn a_suppressed_number_rejects_its_row_unless_it_is_said_what_it_counts_as() {
    let lines = "Staff Group,Headcount,WTE\nNursing,10,9\nMedical,<5,2\nScience,*,1\n";
    let import = staff_import(lines, &new_plan());
    assert_eq!(import.rows.rejected, 2);
    assert_eq!(import.rejected[0].line, 3);
    assert_eq!(import.rejected[0].column.as_deref(), Some("Headcount"));
    assert!(import.rejected[0].reason.contains("suppressed"), "{:?}", import.rejected[0]);
    let extract = extract(lines);
    let mut mapping = guessed(&extract, ExtractKind::Staff);
    mapping.suppressed_as = Some(3.0);
    let count = counted(&extract, &mapping).unwrap();
    let import = staff::import(&count, &mapping, "staff.csv", &new_plan());
    assert_eq!((import.rows.rejected, import.people), (0, 16.0));
}

#[test]
fn wte_in_percent_is_read_as_written() {
    let import = staff_import(
        "Employee Number,Staff Group,FTE %\n1,Nursing,100\n2,Nursing,60%\n3,Nursing,37.5\n",
        &new_plan(),
    );
    assert_eq!(roles(&import), [("Nursing", 3.0, 1.975)]);
}

#[test]
fn roles_nobody_is_in_stay_or_are_set_to_nought_when_asked() {
    let role = |id: &str, heads| Role {
        id: id.into(),
        name: id.into(),
        staff_group: Some(id.into()),
        baseline_heads: Some(heads),
        ..Role::default()
    };
    let plan = plan_of(vec![role("Nursing", 5.0), role("Medical", 7.0)]);
    let extract = extract("Employee Number,Staff Group,WTE\n1,NURSING,1\n");
    let mut mapping = guessed(&extract, ExtractKind::Staff);
    let count = counted(&extract, &mapping).unwrap();
    let import = staff::import(&count, &mapping, "staff.csv", &plan);
    assert_eq!(roles(&import), [("Nursing", 1.0, 1.0), ("Medical", 7.0, 7.0)]);
    assert_eq!(import.roles[1].is, RoleIs::NotInExtract);
    assert!(import.problems.is_empty(), "{:?}", import.problems);
    mapping.roles_not_in_extract = NotInExtract::SetToZero;
    let import = staff::import(&count, &mapping, "staff.csv", &plan);
    assert_eq!(roles(&import), [("Nursing", 1.0, 1.0), ("Medical", 0.0, 0.0)]);
}

#[test]
fn a_plan_that_would_be_refused_is_not_made() {
    let impossible = staff_import("Employee Number,Staff Group,WTE\n1,Nursing,1.8\n", &new_plan());
    assert!(impossible.problems[0].contains("more than 1.5 each"), "{:?}", impossible.problems);
    assert!(matches!(impossible.edit(), Err(ExchangeError::NotImported { .. })));
    let mut many = String::from("Employee Number,Staff Group,Service,WTE\n");
    for number in 0..2_001 {
        many.push_str(&format!("{number},Nursing,Service {number},1\n"));
    }
    let import = staff_import(&many, &new_plan());
    assert!(import.problems[0].contains("2,001 roles"), "{:?}", import.problems);
    let nobody = staff_import("Employee Number,Staff Group,WTE\n,Nursing,1\n", &new_plan());
    assert!(nobody.problems[0].contains("No row could be counted"), "{:?}", nobody.problems);
}

#[test]
fn reading_can_be_cancelled() {
    let extract = extract("Employee Number,Staff Group,WTE\n1,Nursing,1\n");
    let mapping = guessed(&extract, ExtractKind::Staff);
    let none = Corrections::new();
    let cancel = &mut |_| ControlFlow::Break(());
    let cancelled = staff::count(&extract.path, &mapping, day("2026-03-31"), &none, cancel);
    assert_eq!(cancelled.unwrap_err(), ExchangeError::Cancelled);
}

#[test]
fn rows_that_contradict_each_other_are_mended_where_they_do() {
    let extract = extract(
        "Employee Number,Assignment Number,Staff Group,Band,WTE\n1,1,Nursing,5,1\n1,1,Nursing,6,0.8\n",
    );
    let mapping = guessed(&extract, ExtractKind::Staff);
    let rejected = counted(&extract, &mapping).unwrap().ledger.rejected;
    let mend: Vec<_> = rejected[0].mend.iter().map(|column| column.meaning).collect();
    assert_eq!(mend, [Meaning::Band, Meaning::Wte]);
    assert_eq!(rejected[0].column.as_deref(), Some("Band, WTE"));
    assert!(rejected[0].reason.contains("There it has band: \"band 5\", WTE: 1."), "{rejected:?}");
    let mended = BTreeMap::from([(Meaning::Band, "5".to_owned()), (Meaning::Wte, "1".to_owned())]);
    let corrections = Corrections::from([(3, mended)]);
    let count =
        staff::count(&extract.path, &mapping, day("2026-03-31"), &corrections, &mut on).unwrap();
    let import = staff::import(&count, &mapping, "staff.csv", &new_plan());
    assert_eq!((import.rows.rejected, import.rows.set_aside, import.wte), (0, 1, Some(1.0)));
    assert_eq!(import.repeated_lines, [3]);
}

#[test]
fn corrected_rows_are_counted() {
    let extract = extract(
        "Employee Number,Staff Group,WTE,Date of Birth\n1,Nursing,-1,\n2,Nursing,1,tomorrow\n,Nursing,1,\n",
    );
    let mapping = guessed(&extract, ExtractKind::Staff);
    assert_eq!(counted(&extract, &mapping).unwrap().ledger.counts.rejected, 3);
    let mend = |meaning, text: &str| BTreeMap::from([(meaning, text.to_owned())]);
    let corrections = Corrections::from([
        (2, mend(Meaning::Wte, "0.5")),
        (3, mend(Meaning::BirthDate, "")),
        (4, mend(Meaning::Identifier, "3")),
    ]);
    let count =
        staff::count(&extract.path, &mapping, day("2026-03-31"), &corrections, &mut on).unwrap();
    let import = staff::import(&count, &mapping, "staff.csv", &new_plan());
    assert_eq!((import.rows.rejected, import.people, import.wte), (0, 3.0, Some(2.5)));
}
