#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use fivefold_engine::plan::Lever;
use proptest::prelude::*;

use super::*;
use crate::scene::check::assert_clear;
use crate::words::check::{LONG_NAME, assert_fits};

fn flow(from: &str, to: &str, lever: Lever, usual: bool, people: [f64; 3]) -> RoleFlow {
    let [started, arrived, on_the_way] = people;
    RoleFlow { from: from.into(), to: to.into(), lever, usual, started, arrived, on_the_way }
}

fn of(flows: Vec<RoleFlow>) -> RoleFlows {
    RoleFlows {
        plan_title: "Community perinatal team".to_owned(),
        scenario: "Grow".to_owned(),
        scope: "All roles".to_owned(),
        years: (2027, 2029),
        flows,
    }
}

fn three() -> RoleFlows {
    of(vec![
        flow("Nurses", "Doctors", Lever::Bounce, true, [3.0, 2.0, 0.0]),
        flow("Clerks", "Nurses", Lever::Bounce, false, [30.0, 24.0, 0.0]),
        flow("Clerks", "Associates", Lever::Build, false, [120.0, 60.0, 40.0]),
    ])
}

fn texts(scene: &Scene) -> Vec<&str> {
    scene.texts().iter().map(|text| text.content.as_str()).collect()
}

#[test]
fn the_words_have_every_figure() {
    assert_eq!(
        words::alt(&three()),
        "Ribbons from the roles people leave to those they set out for, as thick as their number. \
         In 2026/27 to 2028/29, 153 set out from one role for another. The largest move is from \
         Clerks to Associates by Build: 120. Clerks to Associates, Build: 120 set out, 60 arrive, 40 still on the way at the end. \
         Clerks to Nurses, Bounce: 30 set out, 24 arrive. \
         Nurses to Doctors, Usual Bounce: 3 set out, 2 arrive."
    );
    let table = words::table(&three());
    assert_eq!(table.rows[2], ["Clerks", "Associates", "Build", "120", "60", "40"]);
    assert_eq!(
        table.caption,
        "Moves between roles, 2026/27 to 2028/29: Community perinatal team. Scenario: Grow. All \
         roles. In heads."
    );
}

#[test]
fn the_sentence_says_how_many_move_and_the_largest_move() {
    let said = |flows: Vec<RoleFlow>| {
        let sentence = words::sentence(&of(flows));
        assert_fits(&sentence);
        sentence
    };
    let one = |people| vec![flow("Clerks", "Nurses", Lever::Bounce, false, people)];
    assert_eq!(said(vec![]), "Nobody moves from one role to another in 2026/27 to 2028/29.");
    assert_eq!(
        said(one([30.0, 24.0, 0.0])),
        "In 2026/27 to 2028/29, 30 set out from Clerks for Nurses by Bounce, and 24 arrive."
    );
    assert_eq!(
        said(one([1.0, 0.0, 1.0])),
        "In 2026/27 to 2028/29, 1 sets out from Clerks for Nurses by Bounce, and nobody arrives."
    );
    let usual = |to: &str, people| flow("Clerks", to, Lever::Bounce, true, people);
    assert_eq!(
        said(vec![usual("Nurses", [3.0, 0.0, 0.0]), usual("Doctors", [4.5, 1.0, 0.0])]),
        "In 2026/27 to 2028/29, 7.5 set out from one role for another. The largest move is from \
         Clerks to Doctors by usual Bounce: 4.5."
    );
    assert_eq!(
        said(vec![usual("Nurses", [0.0, 1.0, 0.0]), usual("Doctors", [0.0, 2.0, 0.0])]),
        "In 2026/27 to 2028/29, nobody sets out from one role for another, and 3 arrive."
    );
    assert_eq!(
        said(vec![usual("Nurses", [3.0, 0.0, 0.0]), usual("Doctors", [3.0, 1.0, 0.0])]),
        "In 2026/27 to 2028/29, 6 set out from one role for another. The 2 largest are 3 each, one \
         from Clerks to Doctors by usual Bounce."
    );
    let long = |people| flow(LONG_NAME, LONG_NAME, Lever::Bounce, true, people);
    said(vec![long([12_345.0, 8_000.0, 0.0]); 2]);
    said(vec![long([12_345.0, 8_000.0, 0.0]), long([2_345.0, 8_000.0, 0.0])]);
    said(vec![long([12_345.0, 8_000.0, 0.0])]);
}

#[test]
fn every_move_is_labelled_and_a_role_is_on_both_sides() {
    let of = three();
    let scene = scene(&of, Theme::Screen, ChartSize { width: 960, height: 440 }).unwrap();
    let texts = texts(&scene);
    for label in ["Build 120", "Bounce 30", "Usual Bounce 3", "Doctors", "Associates", "Clerks"] {
        assert_eq!(texts.iter().filter(|text| **text == label).count(), 1, "{label}");
    }
    assert_eq!(texts.iter().filter(|text| **text == "Nurses").count(), 2);
}

#[test]
fn ribbons_are_as_thick_as_their_people() {
    let of = three();
    let within = Extent { top: 0.0, bottom: 400.0 };
    let layout = Layout::of(&of, within, crate::sizes::Type::of(1.0));
    let thick: Vec<f64> = layout.ribbons.iter().map(|ribbon| ribbon.from.height()).collect();
    assert!((thick[2] / thick[1] - 4.0).abs() < 1e-6, "{thick:?}");
    for ribbon in &layout.ribbons {
        assert!((ribbon.from.height() - ribbon.to.height()).abs() < 1e-6);
    }
}

#[test]
fn where_nobody_moves_the_chart_says_so() {
    let of = of(Vec::new());
    let scene = scene(&of, Theme::Screen, ChartSize { width: 480, height: 300 }).unwrap();
    assert!(texts(&scene).join(" ").contains("Nobody moves from one role to another in 2026/27"));
    assert_eq!(words::alt(&of), words::nothing(&of));
    assert!(words::table(&of).rows.is_empty());
}

#[test]
fn the_largest_are_drawn_where_not_all_find_room() {
    let flows = (0..60).map(|number| {
        let people = f64::from(number + 1);
        flow(&format!("Role {number}"), "Nurses", Lever::Bounce, false, [people, 0.0, 0.0])
    });
    let of = of(flows.collect());
    let scene = scene(&of, Theme::Screen, ChartSize { width: 960, height: 440 }).unwrap();
    let texts = texts(&scene);
    assert!(texts.contains(&"Role 59") && !texts.contains(&"Role 0"));
    let shown = texts.iter().filter(|text| text.starts_with("Bounce ")).count();
    let left_out = format!("{} smaller moves are left out", 60 - shown);
    assert!(texts.iter().any(|text| text.starts_with(&left_out)), "{left_out}");
    assert_eq!(words::table(&of).rows.len(), 60);
}

#[test]
fn a_figure_beyond_any_workforce_is_refused() {
    for people in [f64::NAN, f64::INFINITY, 1e13] {
        let of = of(vec![flow("A", "B", Lever::Build, false, [people, 0.0, 0.0])]);
        let refused = flows(&of, Theme::Screen, ChartSize { width: 960, height: 440 }).unwrap_err();
        assert!(refused.to_string().contains("2026/27 to 2028/29"), "{refused}");
    }
}

#[test]
fn hostile_names_stay_readable_pictures() {
    let name = "<b>&amp;\"'</b> ]]> \u{0}\u{202e}\n心 🧠";
    let mut of = of(vec![flow(name, name, Lever::Build, false, [5.0, 4.0, 0.0])]);
    of.plan_title = name.to_owned();
    let chart = flows(&of, Theme::Dark, ChartSize { width: 960, height: 440 }).unwrap();
    assert!(crate::png(&chart.svg).is_ok());
    assert!(chart.table.rows[0][0].starts_with("<b>") && !chart.table.rows[0][0].contains('\u{0}'));
}

fn role() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => (0..40_u8).prop_map(|number| format!("Role {number}")),
        2 => "[A-Z][a-z ]{59}",
        1 => Just("<b>&amp;\"' \u{0}\u{202e}\n心 🧠".to_owned()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn any_moves_are_clear(
        moves in prop::collection::vec(
            (role(), role(), any::<bool>(), any::<bool>(), 0.0..1.0_f64),
            0..70,
        ),
        size_of in prop::sample::select(vec![0.0, 1.0, 80.0, 30_000.0, 1e8]),
        theme in prop::sample::select(vec![Theme::Screen, Theme::Projector]),
        (width, height) in (400..3_840_u32, 220..2_160_u32),
    ) {
        let moves = moves.iter().map(|(from, to, build, usual, share)| {
            let lever = if *build { Lever::Build } else { Lever::Bounce };
            let started = share * size_of;
            flow(from, to, lever, *usual, [started, started / 2.0, started / 3.0])
        });
        let size = ChartSize { width, height };
        let scene = scene(&of(moves.collect()), theme, size).unwrap();
        assert_clear(&scene);
        scene.svg().unwrap();
    }
}
