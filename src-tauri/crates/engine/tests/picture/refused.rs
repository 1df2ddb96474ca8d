//! Pictures a plan can't have: each refusal names the field and the remedy.

use fivefold_engine::plan::{
    Area, EquityGroup, Flow, GroupShare, IntegratedModel, Peer, ReadinessQuestion, Scope, Setting,
    Strand, Supervisor,
};
use fivefold_engine::{Plan, validate};

use crate::plan;

fn refusal(change: impl FnOnce(&mut Plan)) -> (String, String) {
    let mut plan = plan();
    change(&mut plan);
    let problems = validate(&plan);
    let [problem] = problems.as_slice() else { panic!("{problems:?}") };
    (problem.field.clone(), problem.message.clone())
}

fn refused(field: &str, message: &str, change: impl FnOnce(&mut Plan)) {
    let (at, said) = refusal(change);
    assert_eq!(at, field, "{said}");
    assert!(said.contains(message), "{said}");
}

#[test]
fn the_plan_these_tests_spoil_is_fine() {
    assert_eq!(validate(&plan()), []);
}

#[test]
fn teams_and_functions() {
    let team = "picture.teams[0]";
    refused(&format!("{team}.name"), "is empty", |plan| plan.picture.teams[0].name = " ".into());
    refused(&format!("{team}.functions[0].name"), "200", |plan| {
        plan.picture.teams[0].functions[0].name = "x".repeat(201);
        plan.picture.teams[0].cover.remove(0);
    });
    refused(&format!("{team}.functions[1].name"), "Two are called", |plan| {
        let team = &mut plan.picture.teams[0];
        team.functions[1].name = "Assessment".into();
        team.cover.retain(|row| row.function != "Parent-infant work");
    });
    refused(&format!("{team}.functions[1].hours_per_week"), "from 0 to", |plan| {
        plan.picture.teams[0].functions[1].hours_per_week = Some(Flow::Number(f64::NAN));
    });
    refused(&format!("{team}.functions[2].hours_per_week"), "1 value for 2", |plan| {
        plan.picture.teams[0].functions[2].hours_per_week = Some(Flow::Series(vec![1.0]));
    });
    refused(
        &format!("{team}.functions[2].hours_per_week.2031"),
        "outside the plan's years",
        |plan| {
            let hours = Flow::ByYear([(2031, 1.0)].into());
            plan.picture.teams[0].functions[2].hours_per_week = Some(hours);
        },
    );
    refused(&format!("{team}.functions[0].referrals"), "no referrals", |plan| {
        plan.picture.teams[0].functions[0].referrals = None;
    });
    refused(&format!("{team}.functions[1].supervision"), "nothing would be gained", |plan| {
        plan.picture.teams[0].functions[1].supervision = Some(1.0);
    });
    refused(&format!("{team}.functions[1].minimum"), "0 % to 100 %", |plan| {
        plan.picture.teams[0].functions[1].minimum = Some(1.2);
    });
    refused(&format!("{team}.time"), "nothing is left", |plan| {
        plan.picture.teams[0].time.leave = Some(0.7);
    });
    refused(&format!("{team}.time.contracted_hours"), "168 hours", |plan| {
        plan.picture.teams[0].time.contracted_hours = Some(0.0);
    });
    refused(&format!("{team}.cover[0].role"), "hasn't got", |plan| {
        plan.picture.teams[0].cover[0].role = "nobody".into();
    });
    refused(&format!("{team}.cover[0].function"), "one of its functions", |plan| {
        plan.picture.teams[0].cover[0].function = "Nothing".into();
    });
    refused("picture.teams", "nobody can give more than all of it", |plan| {
        let mut other = plan.picture.teams[0].clone();
        other.name = "South".into();
        other.cover.retain(|row| row.role == "consultant");
        other.cover[0].share = Some(0.5);
        plan.picture.teams.push(other);
    });
}

#[test]
fn competencies_and_who_holds_them() {
    refused("picture.competencies[1].id", "the id \"bonding\"", |plan| {
        plan.picture.competencies[1].id = "bonding".into();
        plan.picture.required.truncate(2);
        plan.picture.held.truncate(2);
    });
    refused("picture.competencies[0].lapses_after", "from 1 to 60", |plan| {
        plan.picture.competencies[0].lapses_after = Some(0);
    });
    refused("picture.competencies[0].training_cost", "Bonding and attachment", |plan| {
        plan.picture.competencies[0].training_cost = Some(-1.0);
    });
    refused("picture.competencies[0].supervisors[1].role", "twice", |plan| {
        let again = Supervisor { role: "consultant".into(), hours_per_wte: 1.0 };
        plan.picture.competencies[0].supervisors.push(again);
    });
    refused("picture.required[2].competency", "import the framework first", |plan| {
        plan.picture.required[2].competency = "dancing".into();
    });
    refused("picture.required[2].competency", "twice", |plan| {
        plan.picture.required[2] = plan.picture.required[0].clone();
    });
    refused("picture.held[0].gained", "to 2026", |plan| plan.picture.held[0].gained = 2027);
}

#[test]
fn benchmarks_and_strands() {
    let of = "picture.benchmarks[0]";
    refused(&format!("{of}.base"), "give the births", |plan| {
        plan.picture.benchmarks[0].base = None;
    });
    refused(&format!("{of}.year"), "outside the plan's years", |plan| {
        plan.picture.benchmarks[0].year = Some(2040);
    });
    refused(&format!("{of}.scope.role"), "hasn't got", |plan| {
        plan.picture.benchmarks[0].scope = Some(Scope::Role("nobody".into()));
    });
    refused(&format!("{of}.whole"), "no share of a whole", |plan| {
        plan.picture.benchmarks[0].whole = Some(Scope::All);
    });
    refused(&format!("{of}.peers[4].name"), "Two are called \"A\"", |plan| {
        plan.picture.benchmarks[0].peers.push(Peer { name: "A".into(), value: 1.0 });
    });
    refused(&format!("{of}.peers[0].value"), "from 0 to", |plan| {
        plan.picture.benchmarks[0].peers[0].value = -1.0;
    });
    refused("picture.strands[1].strand", "told twice", |plan| {
        plan.picture.strands = vec![Strand::default(), Strand::default()];
    });
    refused("picture.strands[0].date", "year, month and day", |plan| {
        plan.picture.strands = vec![Strand { date: Some("May".into()), ..Strand::default() }];
    });
    refused("picture.readiness[0].question", "is empty", |plan| {
        plan.picture.readiness =
            vec![ReadinessQuestion { list: "A".into(), ..ReadinessQuestion::default() }];
    });
}

#[test]
fn the_integrated_model() {
    let model =
        || IntegratedModel { area: "Here".into(), caseload: 10.0, ..IntegratedModel::default() };
    let refused = |field: &str, message: &str, change: &dyn Fn(&mut IntegratedModel)| {
        let mut model = model();
        change(&mut model);
        let field = format!("picture.integrated.{field}");
        self::refused(&field, message, |plan| plan.picture.integrated = Some(model));
    };
    refused("caseload", "at least 0.1", &|model| model.caseload = 0.0);
    refused("prevalence", "0 % to 100 %", &|model| model.prevalence = 25.0);
    refused("settings", "add up to 120 %", &|model| {
        let setting = |name: &str| Setting { name: name.into(), share: 0.6, role: None };
        model.settings = vec![setting("a"), setting("b")];
    });
    refused("areas[0]", "one of the two", &|model| {
        model.areas = vec![Area { name: "East".into(), ..Area::default() }];
    });
    refused("areas[0].groups[0].group", "add the group", &|model| {
        let groups = vec![GroupShare { group: "Elsewhere".into(), share: 0.1 }];
        model.areas = vec![Area { name: "East".into(), births: Some(1.0), share: None, groups }];
    });
    refused("groups[0].relative_need", "1 is as great", &|model| {
        model.groups = vec![EquityGroup { name: "A".into(), relative_need: -1.0, evidence: None }];
    });
}

#[test]
fn bursaries_and_stand_ins() {
    let row = |json: serde_json::Value| json;
    let build = row(serde_json::json!({ "to": "nurse", "clawback": 0.5 }));
    refused("scenarios[0].levers.build[0].service_tie_years", "nobody is tied", |plan| {
        plan.scenarios[0].levers.build = vec![serde_json::from_value(build).unwrap()];
    });
    let borrow = row(serde_json::json!({ "role": "nurse", "backfills": "x" }));
    refused("scenarios[0].levers.borrow[0].backfills", "no programme or route", |plan| {
        plan.scenarios[0].levers.borrow = vec![serde_json::from_value(borrow).unwrap()];
    });
}
