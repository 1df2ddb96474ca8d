//! A draw is the projection of the plan with that draw's rates put in as plain numbers, bit for bit,
//! over hundreds of random plans.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[allow(dead_code)]
mod random_plans;

use fivefold_engine::Model;
use fivefold_engine::plan::{
    Amount, Basis, Bounce, Build, Measured, Plan, Range, RateKind, Scope, Share, Target, TargetUnit,
};
use fivefold_engine::project::{Drawn, LANES, Lanes, RateInDoubt, RateOf};
use random_plans::{Kinds, Random, random_plan, role_id};

/// A plan in which most rates are ranges, with targets of every unit, basis and measure.
fn plan_in_doubt(seed: u64) -> Plan {
    let mut plan = random_plan(seed, Kinds::ALL);
    let random = &mut Random::new(seed ^ 0xD0B7);
    for role in &mut plan.roles {
        doubt_amount(random, &mut role.leaver_rate, 0.0, 1.0);
        doubt_amount(random, &mut role.wte_per_head, 0.3, 1.4);
    }
    let doubt_pathways = |random: &mut Random, build: &mut [Build], bounce: &mut [Bounce]| {
        for row in build {
            doubt_share(random, &mut row.annual_drop_out);
            doubt_share(random, &mut row.join_rate);
            doubt_share(random, &mut row.productive_share);
        }
        for row in bounce.iter_mut().filter(|row| row.to.is_some()) {
            doubt_share(random, &mut row.completion);
            doubt_share(random, &mut row.productive_share);
        }
    };
    doubt_pathways(random, &mut plan.usual.build, &mut plan.usual.bounce);
    for scenario in &mut plan.scenarios {
        for row in &mut scenario.levers.buy {
            doubt_amount(random, &mut row.fill_rate, 0.1, 1.0);
        }
        doubt_pathways(random, &mut scenario.levers.build, &mut scenario.levers.bounce);
    }
    let target = |nth: usize, unit, basis, measured| Target {
        name: format!("Target {nth}"),
        scope: if nth == 0 { Scope::All } else { Scope::Roles(vec![role_id(0), role_id(1)]) },
        unit: Some(unit),
        basis: Some(basis),
        measured: Some(measured),
        counts_borrowed: Some(nth.is_multiple_of(2)),
        values: plan.projected_years().map(|year| (year, 500.0 * nth as f64)).collect(),
        ..Target::default()
    };
    plan.targets = vec![
        target(0, TargetUnit::Heads, Basis::Total, Measured::YearEnd),
        target(1, TargetUnit::Wte, Basis::Increase, Measured::YearEnd),
        target(2, TargetUnit::Wte, Basis::Total, Measured::YearAverage),
        target(3, TargetUnit::Heads, Basis::Increase, Measured::YearAverage),
    ];
    plan
}

fn range(random: &mut Random, low: f64, high: f64) -> Range {
    let mut figures = [0, 1, 2].map(|_| random.between(low, high));
    figures.sort_by(f64::total_cmp);
    let [low, likely, high] = figures;
    Range { low, likely, high }
}

fn doubt_amount(random: &mut Random, amount: &mut Option<Amount>, low: f64, high: f64) {
    if random.chance(7) {
        *amount = Some(Amount::Range(range(random, low, high)));
    }
}

fn doubt_share(random: &mut Random, share: &mut Option<Share>) {
    if random.chance(7) {
        *share = Some(Share::Range(range(random, 0.0, 1.0)));
    }
}

/// The plan with one rate of a scenario as a plain number.
fn put(plan: &mut Plan, scenario: usize, rate: &RateInDoubt, value: f64) {
    let amount = Some(Amount::Number(value));
    let share = Some(Share::Number(value));
    let levers = &mut plan.scenarios[scenario].levers;
    match rate.of {
        RateOf::Role(nth) if rate.kind == RateKind::LeaverRate => {
            plan.roles[nth].leaver_rate = amount;
        }
        RateOf::Role(nth) => plan.roles[nth].wte_per_head = amount,
        RateOf::Buy(nth) => levers.buy[nth].fill_rate = amount,
        RateOf::UsualBuild(nth) => put_build(&mut plan.usual.build[nth], rate.kind, share),
        RateOf::Build(nth) => put_build(&mut levers.build[nth], rate.kind, share),
        RateOf::UsualBounce(nth) => put_bounce(&mut plan.usual.bounce[nth], rate.kind, share),
        RateOf::Bounce(nth) => put_bounce(&mut levers.bounce[nth], rate.kind, share),
    }
}

fn put_build(row: &mut Build, kind: RateKind, share: Option<Share>) {
    match kind {
        RateKind::AnnualDropOut => row.annual_drop_out = share,
        RateKind::JoinRate => row.join_rate = share,
        RateKind::ProductiveShare => row.productive_share = share,
        other => panic!("{other:?} of a programme"),
    }
}

fn put_bounce(row: &mut Bounce, kind: RateKind, share: Option<Share>) {
    match kind {
        RateKind::Completion => row.completion = share,
        RateKind::ProductiveShare => row.productive_share = share,
        other => panic!("{other:?} of a move"),
    }
}

#[test]
fn every_draw_is_the_projection_of_the_plan_with_its_rates() {
    let (mut rates, mut figures, mut scaled, mut kinds) = (0, 0, 0, [0; 7]);
    let mut drawn = Drawn::default();
    for seed in 0..400 {
        let plan = plan_in_doubt(seed);
        let model = Model::new(&plan).unwrap();
        for scenario in 0..plan.scenarios.len() {
            let draws = model.draws(scenario).unwrap();
            let random = &mut Random::new(seed ^ 0xF00D);
            let value = |random: &mut Random, range: Range| random.between(range.low, range.high);
            let values: Vec<Lanes> = draws
                .rates()
                .iter()
                .map(|rate| Lanes([0; LANES].map(|_| value(random, rate.range))))
                .collect();
            draws.project(&values, &mut drawn);
            for lane in 0..LANES {
                let mut plain = plan.clone();
                for (rate, value) in draws.rates().iter().zip(&values) {
                    put(&mut plain, scenario, rate, value.0[lane]);
                    kinds[RateKind::ALL.iter().position(|kind| *kind == rate.kind).unwrap()] += 1;
                }
                let alone = Model::new(&plain).unwrap().scenario(scenario).unwrap();
                for (row, expected) in drawn.rows.iter().zip(&alone.rows) {
                    let found = [row.opening, row.closing, row.borrow, row.capacity];
                    let expected = [
                        expected.opening,
                        expected.closing,
                        expected.borrow,
                        expected.capacity_heads,
                    ];
                    assert_eq!(found.map(|figure| figure.0[lane]), expected, "plan {seed}");
                    figures += 4;
                }
                assert_eq!(drawn.rows.len(), alone.rows.len());
                assert_eq!(drawn.gaps.len(), alone.targets.len());
                for (gap, expected) in drawn.gaps.iter().zip(&alone.targets) {
                    let tolerance = 1e-12 * expected.target_value.abs().max(1.0);
                    let off = (gap.0[lane] - expected.gap).abs();
                    assert!(off <= tolerance, "plan {seed}: {} {}", gap.0[lane], expected.gap);
                    figures += 1;
                }
                scaled += alone.notices.len();
            }
            rates += draws.rates().len();
        }
    }
    println!(
        "{rates} rates in doubt, {figures} figures the same, {scaled} notices; by kind {kinds:?}"
    );
    assert!(kinds.iter().all(|count| *count > 500) && scaled > 10_000, "{kinds:?} {scaled}");
}

#[test]
fn the_likely_rates_give_the_plans_line() {
    let mut figures = 0;
    for seed in 0..400 {
        let plan = plan_in_doubt(seed);
        let model = Model::new(&plan).unwrap();
        for scenario in 0..plan.scenarios.len() {
            let line = model.draws(scenario).unwrap().plan_line();
            let projected = model.scenario(scenario).unwrap();
            for (row, expected) in line.rows.iter().zip(&projected.rows) {
                assert_eq!((row.closing, row.borrow), (expected.closing, expected.borrow));
                figures += 2;
            }
        }
    }
    println!("{figures} figures the same");
    assert!(figures > 10_000);
}
