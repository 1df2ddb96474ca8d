#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use fivefold_engine::plan::Confidence;
use proptest::prelude::*;

use super::*;
use crate::scene::check::assert_clear;
use crate::words::check::assert_fits;

fn programme(name: &str, values: [Option<f64>; 4], aim: Option<f64>, seen: &[f64]) -> Programme {
    let figure = |year, value| ProgrammeFigure {
        year,
        value,
        confidence: Confidence::Reported,
        source: "A report".to_owned(),
    };
    Programme {
        name: name.to_owned(),
        measure: "additional women accessing specialist treatment".to_owned(),
        unit: if seen.len() == 1 { "% of people" } else { "people" }.to_owned(),
        is_increase: true,
        trajectory: (2017..).zip(values).collect(),
        end_point: aim.map(|aim| figure(2021, aim)),
        outturn: (2019..).zip(seen).map(|(year, value)| figure(year, *value)).collect(),
        not_comparable: vec!["women seen, calendar 2021: 40,411 people (published)".to_owned()],
        confidence: Confidence::Published,
        source: "Slides, page 3".to_owned(),
    }
}

#[test]
fn gaps_stay_open_in_the_drawing_and_in_words() {
    let of = [programme("Perinatal", [Some(1.0), None, Some(3.0), Some(4.0)], Some(6.0), &[2.0])];
    let scene = scene(&of, Theme::Screen, ChartSize { width: 960, height: 440 }).unwrap();
    assert_eq!(
        scene.description,
        "A panel a programme, with the published trajectory, aim and outturn. Perinatal has a \
         published aim. It has an outturn counted the same way, but of another year. Perinatal, \
         additional women accessing specialist treatment, % of people: 2016/17 1 %, 2017/18 not published, \
         2018/19 3 %, 2019/20 4 %. Aim 6 % in 2020/21 (reported). Seen 2 % in 2018/19 (reported)."
    );
    let svg = scene.svg().unwrap();
    let trajectory = svg.split("class=\"trajectory\"").nth(1).unwrap();
    let trajectory = trajectory.split("</g>").next().unwrap();
    assert_eq!(trajectory.matches("<line ").count(), 1, "only 2018/19 and 2019/20 are joined");
    assert_eq!(trajectory.matches("<circle ").count(), 3);
    let table = words::table(&of);
    assert_eq!(table.rows.len(), 7);
    assert_eq!(table.rows[1][3], "not published");
    assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
}

#[test]
fn the_sentence_counts_aims_and_what_can_be_set_beside_them() {
    let of = |aim: bool, seen: usize| {
        // The aim is of 2021, and what was seen of 2019 and the years after it.
        let aim = aim.then_some(6.0);
        programme("Perinatal", [Some(1.0); 4], aim, &[2.0, 3.0, 4.0][..seen])
    };
    let [aimless, aimed, seen_before, seen_then] =
        [of(false, 1), of(true, 0), of(true, 1), of(true, 3)];
    let cases: [(&[&Programme], &str); 11] = [
        (&[], "There is no programme to show."),
        (&[&aimless], "Perinatal has no published aim."),
        (&[&aimless; 3], "None of the 3 programmes has a published aim."),
        (&[&aimed], "Perinatal has a published aim. No outturn is counted the same way."),
        (
            &[&seen_then],
            "Perinatal has a published aim. It has an outturn counted the same way, of the aim\u{2019}s \
             year.",
        ),
        (
            &[&aimless, &seen_before],
            "1 of 2 programmes has a published aim. It has an outturn counted the same way, but of \
             another year.",
        ),
        (
            &[&aimed; 8],
            "All 8 programmes have a published aim. No outturn is counted the same way.",
        ),
        (
            &[&aimed, &aimed, &seen_before, &seen_before],
            "All 4 programmes have a published aim. 2 of these have an outturn counted the same way, \
             but of other years.",
        ),
        (
            &[&aimed, &seen_before],
            "Both programmes have a published aim. 1 of these has an outturn counted the same way, \
             but of another year.",
        ),
        (
            &[&seen_then, &seen_before, &aimless],
            "2 of 3 programmes have a published aim. Both of these have an outturn counted the same \
             way, 1 of the aim\u{2019}s year.",
        ),
        (
            &[&seen_then, &seen_then, &aimed],
            "All 3 programmes have a published aim. 2 of these have an outturn counted the same way, \
             of the aim\u{2019}s year.",
        ),
    ];
    for (programmes, said) in cases {
        let programmes: Vec<Programme> = programmes.iter().map(|of| (*of).clone()).collect();
        let sentence = words::sentence(&programmes);
        assert_eq!(sentence, said);
        assert_fits(&sentence);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn any_programmes_are_clear(
        count in 0..9_usize,
        values in prop::array::uniform4(prop::option::of(0.0..2e6_f64)),
        aim in prop::option::of(0.0..2e6_f64),
        seen in prop::collection::vec(0.0..2e6_f64, 0..3),
        shrunk in prop::sample::select(vec![1.0, 1e-4]),
        theme in prop::sample::select(vec![Theme::Screen, Theme::Projector]),
        (width, height) in (400..3_840_u32, 220..2_160_u32),
    ) {
        let name = "Psychological therapies, a name of sixty characters to be sure";
        let values = values.map(|value| value.map(|value| value * shrunk));
        let seen: Vec<f64> = seen.iter().map(|value| value * shrunk).collect();
        let one = programme(name, values, aim.map(|aim| aim * shrunk), &seen);
        let all = vec![one; count];
        assert_clear(&scene(&all, theme, ChartSize { width, height }).unwrap());
    }
}
