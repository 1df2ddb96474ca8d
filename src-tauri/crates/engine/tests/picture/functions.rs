//! Coverage worked by hand, and people counted once whatever the plan.

use fivefold_engine::Model;
use fivefold_engine::picture::functional_map;
use fivefold_engine::plan::{Flow, FunctionCover, Team, TeamCounts, TeamFunction};

use crate::random_plans::{Kinds, Random, random_plan};
use crate::{near, plan, with_result};

#[test]
fn coverage_is_what_a_pencil_says() {
    let plan = plan();
    with_result(&plan, |plan, result| {
        let map = functional_map(plan, result);
        assert_eq!(map.years, [2026, 2027, 2028]);
        let team = &map.teams[0];
        // 40 hours less 15, 5 and 30 per cent.
        near(team.available_hours, 20.0);

        // Assessment: 730 referrals of 3 hours over 365/7 weeks are 42 hours. Nurses have 8 WTE, of
        // which a quarter is claimed; the rest, 6 WTE of 20 hours, is all for assessment.
        let assessment = &team.functions[0];
        for year in &assessment.years {
            near(year.needed, 42.0);
            near(year.covered, 120.0);
            near(year.coverage.unwrap(), 120.0 / 42.0);
            assert!(!year.below);
        }
        assert_eq!(assessment.cover[0].role, "nurse");
        near(assessment.cover[0].heads[0], 7.5);
        near(assessment.cover[0].wte[0], 6.0);

        // Parent-infant work: nurses give 2 WTE, 40 hours, in full; nursery nurses offer 4 WTE, 80
        // hours, under supervision, which takes a quarter of an hour each: 20 hours. 40 - 20 + 80.
        let infants = &team.functions[1].years[0];
        near(infants.full, 40.0);
        near(infants.offered, 80.0);
        near(infants.supervised, 80.0);
        near(infants.supervision, 20.0);
        near(infants.covered, 100.0);
        near(infants.coverage.unwrap(), 1.25);

        // Medication: two consultants have 40 hours; 20 are needed in the first year and on the
        // baseline, 50 in the second: 10 hours short, half a WTE.
        let medication = &team.functions[2].years;
        near(medication[0].needed, 20.0);
        near(medication[1].coverage.unwrap(), 2.0);
        near(medication[2].coverage.unwrap(), 0.8);
        near(medication[2].short, 10.0);
        near(medication[2].short_wte, 0.5);
        assert!(medication[2].below && !medication[1].below);
        let fall = &map.falls_below[0];
        assert_eq!((fall.function, fall.year, fall.from_the_baseline), ("Medication", 2028, false));
        assert_eq!(
            fall.words,
            "Medication (Community) falls below its least in 2027/28: 80 % of the hours needed are \
             covered, 100 % is the least; 0.5 WTE short."
        );
        assert_eq!(
            map.sentence,
            "1 of 3 functions in 1 team falls below its least; the first is Medication of \
             Community, in 2027/28."
        );
    });
}

#[test]
fn those_who_supervise_limit_those_who_are_supervised() {
    let mut plan = plan();
    plan.picture.teams[0].functions[1].supervision = Some(0.8);
    with_result(&plan, |plan, result| {
        let year = functional_map(plan, result).teams[0].functions[1].years[0];
        // 40 hours supervise 50 of the 80 offered, and do nothing else.
        near(year.supervised, 50.0);
        near(year.supervision, 40.0);
        near(year.covered, 50.0);
    });
}

#[test]
fn time_without_a_share_goes_where_hours_are_needed() {
    let mut plan = plan();
    let cover = &mut plan.picture.teams[0].cover;
    cover[1].share = None;
    with_result(&plan, |plan, result| {
        let map = functional_map(plan, result);
        let of = |function: usize| map.teams[0].functions[function].cover[0].wte[0];
        // 8 WTE of nurses by 42 and 80 hours needed.
        near(of(0), 8.0 * 42.0 / 122.0);
        near(of(1), 8.0 * 80.0 / 122.0);
    });
}

#[test]
fn a_unit_needs_people_day_and_night() {
    let mut plan = plan();
    plan.picture.teams[0].functions[2] = TeamFunction {
        name: "Medication".into(),
        on_duty: Some(Flow::Number(1.0)),
        hours_per_week: Some(Flow::Number(2.0)),
        ..TeamFunction::default()
    };
    with_result(&plan, |plan, result| {
        let year = functional_map(plan, result).teams[0].functions[2].years[1];
        near(year.needed, 170.0);
        near(year.coverage.unwrap(), 40.0 / 170.0);
        near(year.short_wte, 6.5);
    });
}

#[test]
fn levers_move_coverage_in_the_year_they_bring_people() {
    let mut plan = plan();
    plan.scenarios[0].levers.buy = vec![
        serde_json::from_value(serde_json::json!({ "role": "consultant", "hires": [0, 1] }))
            .unwrap(),
    ];
    plan.picture.teams[0].functions[2].minimum = Some(0.9);
    with_result(&plan, |plan, result| {
        let map = functional_map(plan, result);
        near(map.teams[0].functions[2].years[2].coverage.unwrap(), 1.2);
        assert_eq!(map.falls_below, []);
        assert_eq!(map.sentence, "3 functions of 1 team are covered to their least in every year.");
    });
}

#[test]
fn capacity_counts_those_who_are_borrowed() {
    let mut plan = plan();
    plan.scenarios[0].levers.borrow = vec![
        serde_json::from_value(serde_json::json!({ "role": "consultant", "amount": 1 })).unwrap(),
    ];
    let coverage = |plan: &fivefold_engine::Plan| {
        with_result(plan, |plan, result| {
            functional_map(plan, result).teams[0].functions[2].years[1].coverage.unwrap()
        })
    };
    near(coverage(&plan), 2.0);
    plan.picture.teams[0].counts = Some(TeamCounts::Capacity);
    near(coverage(&plan), 3.0);
}

#[test]
fn nobody_is_counted_twice_in_any_plan() {
    for seed in 0..400 {
        let mut plan = random_plan(seed, Kinds::ALL);
        random_teams(&mut plan, seed);
        assert_eq!(fivefold_engine::validate(&plan), [], "{seed}");
        let model = Model::new(&plan).unwrap();
        for scenario in 0..plan.scenarios.len() {
            let result = model.scenario(scenario).unwrap();
            let map = functional_map(&plan, &result);
            for (nth, year) in map.years.iter().enumerate() {
                for role in &plan.roles {
                    let given: f64 = map
                        .teams
                        .iter()
                        .flat_map(|team| &team.functions)
                        .flat_map(|function| &function.cover)
                        .filter(|cover| cover.role == role.id)
                        .map(|cover| cover.wte[nth])
                        .sum();
                    let times = map.teams.iter().flat_map(|team| &team.roles);
                    for time in times.filter(|time| time.role == role.id) {
                        near(
                            time.here[nth] + time.elsewhere[nth] + time.unallotted[nth],
                            time.wte[nth],
                        );
                        near(given + time.unallotted[nth], time.wte[nth]);
                    }
                    assert!(given >= 0.0, "{seed} {year}");
                }
                for function in map.teams.iter().flat_map(|team| &team.functions) {
                    let of_year = &function.years[nth];
                    let hours: f64 = function.cover.iter().map(|cover| cover.hours[nth]).sum();
                    near(of_year.full + of_year.offered, hours);
                    // Supervising costs hours and never makes any.
                    assert!(of_year.covered <= hours * (1.0 + 1e-12) + 1e-12, "{seed} {year}");
                    assert!(of_year.supervision <= of_year.full * (1.0 + 1e-12), "{seed} {year}");
                }
            }
        }
    }
}

fn random_teams(plan: &mut fivefold_engine::Plan, seed: u64) {
    let random = &mut Random::new(seed ^ 0xF0F0);
    let mut left: Vec<f64> = vec![1.0; plan.roles.len()];
    for team in 0..1 + random.below(3) {
        let functions: Vec<TeamFunction> = (0..1 + random.below(5))
            .map(|nth| TeamFunction {
                name: format!("Function {nth}"),
                hours_per_week: Some(Flow::Number(random.between(0.0, 400.0))),
                supervision: random.chance(5).then(|| random.between(0.0, 0.9)),
                ..TeamFunction::default()
            })
            .collect();
        let mut cover = Vec::new();
        for function in &functions {
            for (place, role) in plan.roles.iter().enumerate() {
                if random.chance(4) {
                    let share = random.chance(5).then(|| random.between(0.0, left[place]));
                    left[place] -= share.unwrap_or(0.0);
                    cover.push(FunctionCover {
                        function: function.name.clone(),
                        role: role.id.clone(),
                        share,
                        supervised: random.chance(4).then_some(true),
                        evidence: None,
                    });
                }
            }
        }
        plan.picture.teams.push(Team {
            name: format!("Team {team}"),
            functions,
            cover,
            ..Team::default()
        });
    }
}
