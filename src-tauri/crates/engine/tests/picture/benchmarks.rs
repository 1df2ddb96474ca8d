//! Peers and standards, worked by hand.

use fivefold_engine::picture::benchmarks::{Position, benchmarks, standard_as_target};
use fivefold_engine::plan::{Benchmark, BenchmarkMeasure, Flow, Peer, Scope, Standard};

use crate::{near, plan, with_result};

#[test]
fn position_and_distance_are_what_a_pencil_says() {
    let plan = plan();
    with_result(&plan, |plan, result| {
        let found = &benchmarks(plan, result)[0];
        // 8 WTE over 20,000 births.
        near(found.value.unwrap(), 4.0);
        let peers = found.peers.unwrap();
        near(peers.lower_quartile, 4.5);
        near(peers.median, 5.5);
        near(peers.upper_quartile, 6.75);
        assert_eq!((found.below, found.position), (1, Some(Position::LowestQuarter)));
        near(found.wte_to_median.unwrap(), 3.0);
        near(found.wte_to_standard.unwrap(), 2.0);
        assert_eq!(
            found.words,
            "On the baseline WTE per 10,000 births is 4, in the lowest quarter of 4 peers: 1 is \
             below it. The median is 5.5, 3 WTE more. Team standard (unverified) asks for 5, 2 WTE \
             more."
        );
    });
}

#[test]
fn every_measure_is_worked_out() {
    let mut plan = plan();
    let benchmark = |measure, base: Option<f64>| Benchmark {
        name: format!("{measure:?}"),
        measure,
        scope: Some(Scope::Role("nurse".into())),
        base: base.map(Flow::Number),
        peers: vec![Peer { name: "A".into(), value: 0.5 }],
        ..Benchmark::default()
    };
    plan.picture.benchmarks = vec![
        benchmark(BenchmarkMeasure::WtePerHundredThousandPopulation, Some(400_000.0)),
        benchmark(BenchmarkMeasure::WtePerBed, Some(16.0)),
        benchmark(BenchmarkMeasure::ShareOfWte, None),
        benchmark(BenchmarkMeasure::VacancyRate, None),
        benchmark(BenchmarkMeasure::ContactsPerWte, Some(24.0)),
    ];
    with_result(&plan, |plan, result| {
        let found = benchmarks(plan, result);
        let of = |nth: usize| (found[nth].value.unwrap(), found[nth].wte_to_median.unwrap());
        let expected = [
            (2.0, (0.5 - 2.0) * 4.0),
            (0.5, 0.0),
            // Eight of two, eight and four WTE.
            (8.0 / 14.0, (0.5 - 8.0 / 14.0) * 14.0),
            // Ten posts, eight filled; half of them vacant would be three fewer in post.
            (0.2, (0.2 - 0.5) * 10.0),
            (3.0, 24.0 / 0.5 - 8.0),
        ];
        for (nth, (value, wte)) in expected.into_iter().enumerate() {
            near(of(nth).0, value);
            near(of(nth).1, wte);
        }
    });
}

#[test]
fn nothing_is_compared_where_there_is_nothing_to_divide_by() {
    let mut plan = plan();
    plan.picture.benchmarks[0].base = Some(Flow::Number(0.0));
    with_result(&plan, |plan, result| {
        let found = &benchmarks(plan, result)[0];
        assert_eq!((found.value, found.wte_to_median, found.position), (None, None, None));
        assert_eq!(
            found.words,
            "On the baseline there is nothing to compare: there are no births."
        );
    });
}

#[test]
fn a_standard_becomes_a_target_with_its_confidence() {
    let mut plan = plan();
    plan.picture.benchmarks[0].base = Some(Flow::Series(vec![20_000.0, 30_000.0]));
    let target = standard_as_target(&plan, &plan.picture.benchmarks[0]).unwrap();
    assert_eq!(target.name, "Nurses: Team standard");
    assert_eq!(target.values, [(2027, 10.0), (2028, 15.0)].into());
    assert_eq!(
        target.evidence.as_ref().unwrap().confidence,
        Some(fivefold_engine::plan::Confidence::Unverified)
    );
    plan.targets.push(target);
    assert_eq!(fivefold_engine::validate(&plan), []);
    let share = Benchmark {
        measure: BenchmarkMeasure::ShareOfWte,
        standard: Some(Standard { name: "Half".into(), value: 0.5, evidence: None }),
        base: None,
        ..plan.picture.benchmarks[0].clone()
    };
    assert_eq!(standard_as_target(&plan, &share), None);
}
