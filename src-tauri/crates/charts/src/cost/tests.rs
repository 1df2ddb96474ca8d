#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use fivefold_engine::money::{CostYear, LeverCost};
use fivefold_engine::plan::{FundingCovers, Lever};
use proptest::prelude::*;

use super::*;
use crate::scene::check::assert_clear;
use crate::words::check::{LONG_NAME, assert_fits};

/// A cost of these parts a year: pay, pay as usual, the five levers.
fn of(years: &[[f64; 7]], funding: Option<f64>) -> Cost {
    let year =
        |(place, [pay, pay_as_usual, buy, build, bind, borrow, bounce]): (usize, &[f64; 7])| {
            let levers = buy + build + bind + borrow + bounce;
            let additional = levers + pay - pay_as_usual;
            CostYear {
                year: 2018 + place as i32,
                pay: *pay,
                pay_as_usual: *pay_as_usual,
                usual: 0.0,
                buy: *buy,
                build: *build,
                bind: *bind,
                borrow: *borrow,
                bounce: *bounce,
                levers,
                total: pay + levers,
                additional,
                funding,
                left_over: funding.map(|funding| funding - additional),
            }
        };
    let years: Vec<CostYear> = years.iter().enumerate().map(year).collect();
    let sum = |part: fn(&CostYear) -> f64| years.iter().map(part).sum::<f64>();
    let all_years = CostYear {
        pay: sum(|y| y.pay),
        total: sum(|y| y.total),
        additional: sum(|y| y.additional),
        levers: sum(|y| y.levers),
        funding: funding.map(|funding| funding * years.len() as f64),
        ..CostYear::default()
    };
    Cost {
        scenario: LONG_NAME.to_owned(),
        scope: "Mental health services".to_owned(),
        price_year: Some(2018),
        years,
        all_years,
        levers: Vec::<LeverCost>::new(),
        rows: Vec::new(),
        usual: Vec::new(),
        roles: Vec::new(),
        targets: Vec::new(),
        funding_covers: FundingCovers::Additional,
        unpriced: Vec::new(),
        headline: String::new(),
    }
}

const SIZES: [ChartSize; 4] = [
    ChartSize { width: 400, height: 220 },
    ChartSize { width: 960, height: 440 },
    ChartSize { width: 700, height: 330 },
    ChartSize { width: 3840, height: 2160 },
];

#[test]
fn the_sentence_says_what_it_comes_to_and_when_the_funding_ends() {
    let cost = of(
        &[[9e6, 8.8e6, 1e5, 2e5, 0.0, 0.0, 0.0], [9.5e6, 8.8e6, 1e5, 2e5, 0.0, 0.0, 0.0]],
        Some(6e5),
    );
    let sentence = words::sentence(&cost);
    assert!(
        sentence.contains("costs £9.8 million in 2018/19 and over all years £1.5 million more")
    );
    assert!(
        sentence.ends_with("The funding first falls short in 2018/19, by £400,000."),
        "{sentence}"
    );
    assert_fits(&sentence);
    let said = words::said(&cost, &cost.years[1], Mode::Change);
    assert_eq!(
        said,
        "2018/19: £1 million, of it pay added £700,000, Buy £100,000, Build £200,000; funding £600,000."
    );
    let totals = words::said(&cost, &cost.years[1], Mode::Totals);
    assert!(totals.starts_with("2018/19: £9.8 million, of it pay bill £9.5 million"), "{totals}");
    assert!(!totals.contains("funding"), "{totals}");
}

#[test]
fn the_table_has_every_year_and_their_sum() {
    let table = words::table(&of(&[[9e6, 8.8e6, 1e5, 2e5, 3e4, 4e4, 5e3]; 3], Some(6e5)));
    assert_eq!(table.rows.len(), 4);
    assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
    assert_eq!(table.rows[3][0], "All years");
    assert_eq!(table.rows[0][1], "£9 million");
}

#[test]
fn parts_stand_on_each_other_and_falling_pay_below_zero() {
    let cost = of(&[[8e6, 9e6, 1e5, 2e5, 0.0, 0.0, 0.0]], None);
    let picture = Picture::of(&cost, Mode::Change, Theme::Screen.palette());
    let bars: Vec<(&str, (f64, f64))> =
        picture.parts.iter().map(|part| (part.key, part.bars[0])).collect();
    assert_eq!(bars.iter().map(|(key, _)| *key).collect::<Vec<_>>(), ["pay", "buy", "build"]);
    assert_eq!(bars[0].1, (0.0, -1.0));
    assert_eq!(bars[1].1, (0.0, 0.1));
    assert!((bars[2].1.1 - 0.3).abs() < 1e-12 && bars[2].1.0 == 0.1);
}

#[test]
fn a_plan_without_prices_says_what_to_write() {
    let cost = of(&[[0.0; 7]], None);
    let chart = super::cost(&cost, Mode::Auto, Theme::Screen, SIZES[1]).unwrap();
    assert_eq!(chart.sentence, "Nothing in the plan has a price yet.");
    assert!(chart.svg.contains("Nothing has a price yet."));
}

proptest! {
    #[test]
    fn nothing_overlaps_or_is_clipped(
        years in prop::collection::vec(prop::array::uniform7(0.0..1e9_f64), 1..16),
        shrunk in prop::sample::select(vec![1.0, 1e-3, 1e-6, 0.0]),
        funding in prop::option::of(0.0..1e9_f64),
        mode in prop::sample::select(vec![Mode::Totals, Mode::Change]),
        theme in prop::sample::select(vec![Theme::Screen, Theme::Projector, Theme::Print]),
    ) {
        let years: Vec<[f64; 7]> = years.into_iter().map(|year| year.map(|p| p * shrunk)).collect();
        let cost = of(&years, funding);
        assert_fits(&words::sentence(&cost));
        for size in SIZES {
            assert_clear(&scene(&cost, mode, theme, size).unwrap());
        }
    }
}

#[test]
fn every_lever_has_a_part_of_its_own() {
    let cost = of(&[[1e6, 1e6, 1e5, 2e5, 3e5, 4e5, 5e5]], None);
    let picture = Picture::of(&cost, Mode::Change, Theme::Screen.palette());
    let keys: Vec<&str> = picture.parts.iter().map(|part| part.key).collect();
    let levers = Lever::ALL.map(|lever| lever.name().to_lowercase());
    assert_eq!(keys, levers);
}
