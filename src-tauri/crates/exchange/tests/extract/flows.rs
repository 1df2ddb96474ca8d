//! Leavers and joiners, from extract to plan.

use fivefold_engine::edit;
use fivefold_engine::plan::{Amount, LeaverDefinition, Role};
use fivefold_exchange::ExchangeError;
use fivefold_exchange::extract::flows::{self, Period, StaffOn, StaffThen};
use fivefold_exchange::extract::mapping::{ExtractKind, Mapping};
use fivefold_exchange::extract::open::Corrections;

use crate::bench::{counted, day, extract, flow_import, guessed, on, plan_of};

fn role(id: &str, heads: f64) -> Role {
    Role {
        id: id.into(),
        name: id.into(),
        staff_group: Some(id.into()),
        baseline_heads: Some(heads),
        ..Role::default()
    }
}

const LEAVERS: &str = "\
Employee Number,Assignment Number,Staff Group,Termination Date,Leaving Reason,Destination on Leaving
1,1,Nursing,01/04/2025,Retirement Age,No Employment
2,2,Nursing,31/03/2026,Voluntary Resignation,NHS Organisation
2,2-2,Nursing,31/03/2026,Voluntary Resignation,NHS Organisation
3,3,Nursing,30/06/2025,,
4,4,Nursing,30/06/2025,unknown,
5,5,Nursing,31/03/2025,Retirement Age,
6,6,Nursing,01/04/2026,Retirement Age,
7,7,Nursing,,Retirement Age,
8,8,Porters,30/06/2025,Retirement Age,
";

#[test]
fn a_rate_is_leavers_over_the_average_of_opening_and_closing_heads() {
    let plan = plan_of(vec![role("Nursing", 40.0), role("Medical", 10.0)]);
    let import = flow_import(ExtractKind::Leavers, LEAVERS, &plan, |_| {});
    assert!(import.problems.is_empty(), "{:?}", import.problems);
    let rows = import.rows;
    assert_eq!((rows.read, rows.counted, rows.set_aside, rows.rejected), (9, 6, 2, 1));
    // Four nurses and a porter: who leaves two assignments leaves once.
    assert_eq!(import.people, 5.0);
    let nurses = &import.roles[0];
    assert_eq!((nurses.people, nurses.figure), (4.0, Some(0.1)));
    let reasons: Vec<_> =
        nurses.reasons.iter().map(|(why, heads)| (why.as_str(), *heads)).collect();
    assert_eq!(
        reasons,
        [("Retirement Age", 1.0), ("Unknown", 2.0), ("Voluntary Resignation", 1.0)]
    );
    assert!(import.roles[1].not_in_extract);
    assert_eq!((import.in_no_role[0].name.as_str(), import.in_no_role[0].people), ("Porters", 1.0));
    assert_eq!(import.definition, Some(LeaverDefinition::Trust));
    assert!(import.checks.iter().all(|check| check.holds), "{:?}", import.checks);

    let after = edit::apply(&plan, &import.edit().unwrap()).unwrap();
    let nurses = &after.roles[0];
    assert_eq!(nurses.leaver_rate, Some(Amount::Number(0.1)));
    assert_eq!(nurses.leaver_definition, Some(LeaverDefinition::Trust));
    assert_eq!(nurses.as_imported["leaver_rate"], Amount::Number(0.1));
    let counted = nurses.leavers_counted.as_ref().unwrap();
    assert_eq!((counted.from.as_str(), counted.to.as_str()), ("2025-04-01", "2026-03-31"));
    assert_eq!((counted.leavers, counted.average_heads()), (4.0, 40.0));
    assert_eq!(
        nurses.field_evidence["leaver_rate"].rationale.as_deref(),
        Some("4 leavers / average of 40 and 40 heads in post = 10 %. The reason of 2 is unknown.")
    );
    assert_eq!(after.roles[1], plan.roles[1]);
}

#[test]
fn opening_heads_come_from_another_extract() {
    let plan = plan_of(vec![role("Nursing", 40.0)]);
    let leavers = extract(LEAVERS);
    let mapping = guessed(&leavers, ExtractKind::Leavers);
    let period = Period::of(&mapping, &plan).unwrap();
    let none = Corrections::new();
    let count = flows::count(&leavers.path, ExtractKind::Leavers, &mapping, period, &none, &mut on)
        .unwrap();
    let mut staff = String::from("Employee Number,Staff Group,WTE\n");
    (0..60).for_each(|number| staff.push_str(&format!("{number},Nursing,1\n")));
    let staff = extract(&staff);
    let opening = counted(&staff, &guessed(&staff, ExtractKind::Staff)).unwrap();
    let opening = StaffOn { count: &opening, source: "opening.csv" };
    let then = StaffThen { opening: Some(opening), closing: None };
    let import = flows::import(&count, &mapping, "leavers.csv", then, &plan);
    assert_eq!(
        import.denominators,
        [
            "In post when the period began: 60 people counted in opening.csv as at 31 March 2026.",
            "In post when it ended: the plan's baseline of 31 March 2026.",
        ]
    );
    assert!(!import.remarks.iter().any(|remark| remark.contains("Opening heads are not known")));
    let nurses = &import.roles[0];
    assert_eq!(nurses.average_heads, Some(50.0));
    let after = edit::apply(&plan, &import.edit().unwrap()).unwrap();
    assert_eq!(
        after.roles[0].field_evidence["leaver_rate"].source.as_deref(),
        Some("leavers.csv with opening.csv, 1 April 2025 to 31 March 2026")
    );
    assert_eq!((nurses.opening_heads, nurses.closing_heads), (Some(60.0), Some(40.0)));
    assert_eq!(nurses.figure, Some(0.08));
}

#[test]
fn a_table_brings_its_own_heads() {
    let plan = plan_of(vec![role("Nursing", 0.0)]);
    let table = "Staff Group,Leavers,Opening Headcount,Closing Headcount\nNursing,12,110,130\nTotal,12,110,130\n";
    let import = flow_import(ExtractKind::Leavers, table, &plan, |_| {});
    assert!(import.problems.is_empty(), "{:?}", import.problems);
    assert_eq!(import.roles[0].figure, Some(0.1));
    assert_eq!(
        import.denominators,
        [
            "In post when the period began: the extract's own column.",
            "In post when it ended: the extract's own column.",
        ]
    );
    assert!(import.remarks.iter().any(|remark| remark.contains("No column has the day")));
}

#[test]
fn half_a_year_is_made_a_year_and_said_so() {
    let plan = plan_of(vec![role("Nursing", 40.0)]);
    let import = flow_import(ExtractKind::Leavers, LEAVERS, &plan, |mapping| {
        mapping.from = Some("2025-04-01".into());
        mapping.to = Some("2025-09-30".into());
    });
    assert_eq!((import.to_a_year, import.roles[0].people), (2.0, 3.0));
    assert_eq!(import.roles[0].figure, Some(0.15));
    assert!(import.remarks[0].contains("multiplied by 2 to make a year"), "{:?}", import.remarks);
    let after = edit::apply(&plan, &import.edit().unwrap()).unwrap();
    let words = after.roles[0].field_evidence["leaver_rate"].rationale.clone().unwrap();
    assert!(words.starts_with("3 leavers x 2 to make it a year / average of"), "{words}");
}

#[test]
fn a_period_no_year_can_be_told_from_is_refused() {
    let plan = plan_of(vec![role("Nursing", 40.0)]);
    for (from, to) in
        [("2026-01-05", "2026-03-31"), ("2016-01-01", "2026-03-31"), ("2026-04-01", "2026-03-31")]
    {
        let mapping =
            Mapping { from: Some(from.into()), to: Some(to.into()), ..Mapping::default() };
        let refused = Period::of(&mapping, &plan).unwrap_err();
        assert!(matches!(refused, ExchangeError::WrongMapping { .. }));
        assert!(refused.to_string().contains("three months to five years"), "{refused}");
    }
    let from = Mapping { from: Some("2024-04-01".into()), ..Mapping::default() };
    assert_eq!(Period::of(&from, &plan).unwrap().to, day("2025-03-31"));
}

#[test]
fn what_gives_no_rate_gives_a_reason() {
    let plan = plan_of(vec![role("Nursing", 3.0), role("Porters", 0.0)]);
    let import = flow_import(ExtractKind::Leavers, LEAVERS, &plan, |_| {});
    assert!(import.problems.is_empty(), "{:?}", import.problems);
    let [nurses, porters] = &import.roles[..] else { panic!("{:?}", import.roles) };
    assert_eq!((nurses.figure, porters.figure), (None, None));
    assert!(nurses.why_none.as_ref().unwrap().contains("more than there are"), "{nurses:?}");
    assert!(porters.why_none.as_ref().unwrap().contains("nobody was in post"), "{porters:?}");
    let after = edit::apply(&plan, &import.edit().unwrap()).unwrap();
    assert_eq!(after, plan);
}

#[test]
fn people_of_a_coarser_extract_are_parted_by_heads() {
    let in_service = |id: &str, service: &str, heads| Role {
        service: Some(service.into()),
        staff_group: Some("Nursing".into()),
        ..role(id, heads)
    };
    let plan = plan_of(vec![in_service("a", "Crisis", 30.0), in_service("b", "Wards", 10.0)]);
    let import = flow_import(ExtractKind::Leavers, LEAVERS, &plan, |_| {});
    let figures: Vec<_> =
        import.roles.iter().map(|role| (role.people, role.figure, role.parted)).collect();
    assert_eq!(figures, [(3.0, Some(0.1), true), (1.0, Some(0.1), true)]);
    assert!(import.checks.iter().all(|check| check.holds), "{:?}", import.checks);
}

#[test]
fn leavers_of_no_role_of_the_plan_are_not_imported() {
    let plan = plan_of(vec![role("Medical", 3.0)]);
    let import = flow_import(ExtractKind::Leavers, LEAVERS, &plan, |_| {});
    assert!(import.problems[0].contains("None of the leavers"), "{:?}", import.problems);
    assert!(import.edit().is_err());
}

#[test]
fn joiners_are_usual_joiners_a_year() {
    let plan = plan_of(vec![role("Nursing", 40.0)]);
    let lines = "Employee Number,Staff Group,Start Date\n1,Nursing,01/05/2025\n2,Nursing,02/05/2025\n\
                 3,Nursing,01/12/2025\n2,Nursing,02/05/2025\n";
    let import = flow_import(ExtractKind::Joiners, lines, &plan, |mapping| {
        mapping.to = Some("2025-09-30".into());
        mapping.from = Some("2025-04-01".into());
    });
    assert!(import.problems.is_empty(), "{:?}", import.problems);
    assert_eq!((import.people, import.roles[0].figure), (2.0, Some(4.0)));
    let after = edit::apply(&plan, &import.edit().unwrap()).unwrap();
    assert_eq!(after.roles[0].usual_joiners, Some(Amount::Number(4.0)));
    assert_eq!(after.roles[0].joiners_counted.as_ref().unwrap().joiners, 2.0);
    assert_eq!(
        after.roles[0].field_evidence["usual_joiners"].rationale.as_deref(),
        Some("2 joiners x 2 to make it a year = 4 a year.")
    );
}
