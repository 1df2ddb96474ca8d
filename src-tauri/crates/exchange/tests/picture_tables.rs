//! Tables of the picture go out and come back, as CSV and as workbooks; what can't be taken is told.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::path::PathBuf;

use chrono::NaiveDate;
use fivefold_engine::edit::apply;
use fivefold_engine::plan::{Confidence, Flow, Picture, Plan};
use fivefold_exchange::picture_tables::{PictureTable, csv, read, workbook};
use fivefold_exchange::{ExchangeError, examples, plan_json};

fn example() -> Plan {
    let all = examples::all();
    let found = all.iter().find(|example| example.id == "community-perinatal-team").unwrap();
    plan_json::read(found.json.as_bytes()).unwrap()
}

fn written(folder: &tempfile::TempDir, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

/// The plan without what tables can't carry, so that what comes back can be compared.
fn as_far_as_tables_go(mut plan: Plan) -> Plan {
    let picture = &mut plan.picture;
    for team in &mut picture.teams {
        team.cover.iter_mut().for_each(|row| row.evidence = None);
        for function in &mut team.functions {
            // Series come back as figures by year, which are the same figures.
            for flow in [&mut function.hours_per_week, &mut function.referrals] {
                if let Some(Flow::Series(values)) = flow {
                    let years = (plan.first_year..).zip(values.iter().copied());
                    *flow = Some(Flow::ByYear(years.collect()));
                }
            }
        }
    }
    plan
}

#[test]
fn every_table_of_the_example_comes_back_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut plan = as_far_as_tables_go(example());
    plan.picture.teams[0].functions[1].hours_per_week =
        Some(Flow::ByYear([(2027, 60.0), (2029, 72.5)].into()));
    let date = NaiveDate::from_ymd_opt(2026, 3, 31).unwrap();
    for table in PictureTable::ALL {
        let name = table.name();
        let text = written(&folder, &format!("{name}.csv"), csv(&plan, table));
        let book = written(&folder, &format!("{name}.xlsx"), workbook(&plan, table, date).unwrap());
        for path in [text, book] {
            let found = read(&plan, table, &path).unwrap();
            assert_eq!(found.rejected, [], "{name}");
            assert_eq!(found.ignored, [""; 0], "{name}");
            assert_eq!(found.added, 0, "{name}");
            assert!(found.replaced > 0, "{name}");
            let after = match &found.edit {
                Some(edit) => apply(&plan, edit).unwrap(),
                None => plan.clone(),
            };
            assert_eq!(without_sources(after.clone()), without_sources(plan.clone()), "{name}");
            let why =
                |plan: &Plan| plan.picture.competencies[0].evidence.clone().unwrap().rationale;
            assert_eq!(why(&after), why(&plan), "what the table doesn't say stays");
        }
    }
}

/// Rows without a source of their own are given the file's.
fn without_sources(mut plan: Plan) -> Picture {
    let picture = &mut plan.picture;
    let functions = picture.teams.iter_mut().flat_map(|team| &mut team.functions);
    functions.for_each(|row| row.evidence = None);
    picture.competencies.iter_mut().for_each(|row| row.evidence = None);
    picture.required.iter_mut().for_each(|row| row.evidence = None);
    picture.held.iter_mut().for_each(|row| row.evidence = None);
    plan.picture
}

fn import(plan: &Plan, table: PictureTable, text: &str) -> (Plan, Vec<String>, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = written(&folder, "table.csv", text);
    let found = read(plan, table, &path).unwrap();
    let after = found.edit.map_or_else(|| plan.clone(), |edit| apply(plan, &edit).unwrap());
    let reasons = found.rejected.iter().map(|row| format!("{}: {}", row.line, row.reason));
    (after, reasons.collect(), found.words)
}

#[test]
fn a_framework_comes_in_with_its_own_words_and_source() {
    let plan = example();
    let text = "Code;Name;Level;Cost;Valid for years;Source;Confidence;Remark\n\
                P1;Sees the baby;Aware;\"1,250\";3;The framework;published;x\n\
                P2;'=SUM(A1);Skilled;;;;;\n\
                P3;Lapses oddly;Skilled;;1.5;;;\n";
    let folder = tempfile::tempdir().unwrap();
    let path = written(&folder, "framework.csv", text);
    let found = read(&plan, PictureTable::Competencies, &path).unwrap();
    assert_eq!(
        (found.rows, found.added, found.ignored.as_slice()),
        (3, 2, &["Remark".to_owned()][..])
    );
    assert_eq!(found.rejected[0].line, 4);
    assert!(found.rejected[0].reason.contains("whole years from 1 to 60"));
    let after = apply(&plan, &found.edit.unwrap()).unwrap();
    let [.., first, second] = after.picture.competencies.as_slice() else { panic!() };
    assert_eq!((first.training_cost, first.lapses_after), (Some(1250.0), Some(3)));
    assert_eq!(first.evidence.as_ref().unwrap().confidence, Some(Confidence::Published));
    // The apostrophe that made it inert is gone, and the file is the source.
    assert_eq!(second.name, "=SUM(A1)");
    assert_eq!(second.evidence.as_ref().unwrap().source.as_deref(), Some("framework.csv"));
}

#[test]
fn what_the_plan_has_not_got_is_listed_with_its_line() {
    let plan = example();
    let (_, reasons, words) = import(
        &plan,
        PictureTable::Required,
        "Role,Competency,Share\nNobody,risk,1\nNursery nurses,dancing,\nNursery nurses,risk,150 %\n\
         Nursery nurses,risk,50 %\n",
    );
    assert!(reasons[0].starts_with("2: There is no role"), "{reasons:?}");
    assert!(reasons[1].contains("import its framework first"), "{reasons:?}");
    assert!(reasons[2].starts_with("4: Share of those in post"), "{reasons:?}");
    assert_eq!(words, "Required: 1 row added, 0 replaced, 3 left out.");

    let (_, reasons, _) = import(
        &plan,
        PictureTable::Held,
        "Role,Competency,Heads,Gained in\nNursery nurses,attachment,few,2025/26\n\
         Nursery nurses,attachment,1,2030\nNursery nurses,attachment,-1,2020\n\
         Nursery nurses,attachment,1,May\n",
    );
    assert!(reasons[0].starts_with("2: Heads"), "{reasons:?}");
    assert!(reasons[1].contains("after the baseline"), "{reasons:?}");
    assert!(reasons[2].contains("less than nothing"), "{reasons:?}");
    assert!(reasons[3].contains("no financial year"), "{reasons:?}");

    let (_, reasons, _) = import(
        &plan,
        PictureTable::Cover,
        "Team,Function,Role\nElsewhere,Assessment,Nursery nurses\n\
         Community perinatal team,Dancing,Nursery nurses\n",
    );
    assert!(reasons[0].contains("import its functions first"), "{reasons:?}");
    assert!(reasons[1].contains("has no function"), "{reasons:?}");

    let (_, reasons, _) = import(
        &plan,
        PictureTable::Peers,
        "Benchmark,Peer,Value\nNo such,A,1\nVacancies,Team Z,12 %\nVacancies,Team Y,much\n",
    );
    assert!(reasons[0].contains("there are: Community nurses"), "{reasons:?}");
    assert_eq!(reasons.len(), 2, "{reasons:?}");

    let (_, reasons, _) = import(
        &plan,
        PictureTable::Readiness,
        "List,Question,Answer,Date\nA,Is it?,maybe,\nA,Is it not?,no,31/12/2027\n,B,,\n",
    );
    assert!(reasons[0].contains("none of Yes, Partly, No"), "{reasons:?}");
    assert!(reasons[1].contains("names no list"), "{reasons:?}");
}

#[test]
fn a_new_team_comes_with_its_functions() {
    let plan = example();
    let (after, reasons, _) = import(
        &plan,
        PictureTable::Functions,
        "Team,Function,Hours per week,On duty,Least share\nMother and baby unit,Nursing,,3,90 %\n\
         Mother and baby unit,Ward round,2027: 20; 2028: 50,,\n",
    );
    assert_eq!(reasons, [""; 0]);
    let team = after.picture.teams.last().unwrap();
    assert_eq!((team.name.as_str(), team.functions.len()), ("Mother and baby unit", 2));
    assert_eq!(team.functions[0].minimum, Some(0.9));
    let by_year = Flow::ByYear([(2027, 20.0), (2028, 50.0)].into());
    assert_eq!(team.functions[1].hours_per_week, Some(by_year));
}

#[test]
fn a_table_without_its_columns_is_refused_with_those_it_needs() {
    let folder = tempfile::tempdir().unwrap();
    let path = written(&folder, "t.csv", "Role,Something\nNurse,1\n");
    let refused = read(&example(), PictureTable::Held, &path).unwrap_err();
    assert!(matches!(refused, ExchangeError::WrongField { .. }));
    let words = refused.to_string();
    assert!(words.contains("Role, Competency, Heads, Gained in"), "{words}");
    let no_table = written(&folder, "no.csv", [0_u8, 159, 146, 150, 0, 0, 1]);
    assert!(read(&example(), PictureTable::Held, &no_table).is_err());
}

#[test]
fn names_a_spreadsheet_would_run_leave_inert() {
    let mut plan = example();
    plan.picture.teams[0].name = "=HYPERLINK(\"x\")".into();
    let text = csv(&plan, PictureTable::Cover);
    assert!(text.contains("\"'=HYPERLINK(\"\"x\"\")\""), "{text}");
}
