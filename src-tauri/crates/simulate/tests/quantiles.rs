//! Quantiles beside scipy's, which `scipy/figures.py` wrote down.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod scipy;

use fivefold_simulate::{normal_quantile, pert_quantile_of_normal};

#[test]
fn quantiles_of_the_normal_distribution_are_scipys() {
    let figures = scipy::figures();
    let mut worst: f64 = 0.0;
    for pair in figures["normal"].as_array().unwrap() {
        let (share, expected) = (pair[0].as_f64().unwrap(), pair[1].as_f64().unwrap());
        let found = normal_quantile(share);
        worst = worst.max((found - expected).abs() / expected.abs().max(1.0));
    }
    println!("{} quantiles, {worst:e} apart at most", figures["normal"].as_array().unwrap().len());
    assert!(worst < 2e-15, "{worst:e}");
}

#[test]
fn quantiles_of_pert_are_scipys_to_a_ten_billionth_of_the_range() {
    let figures = scipy::figures();
    let triples = figures["pert"].as_array().unwrap();
    let mut worst: f64 = 0.0;
    for triple in triples {
        let [t, z, expected] = [0, 1, 2].map(|nth| triple[nth].as_f64().unwrap());
        worst = worst.max((pert_quantile_of_normal(t, z) - expected).abs());
    }
    println!("{} quantiles, {worst:e} apart at most", triples.len());
    assert!(triples.len() > 200 && worst < 1e-10, "{worst:e}");
}

#[test]
fn a_quantile_rises_with_its_normal_variable_but_for_the_error_stated() {
    for t in [0.0, 0.3, 0.5, 0.77, 1.0] {
        let at = |place: i32| pert_quantile_of_normal(t, f64::from(place) / 50.0);
        for place in -425..425 {
            assert!(at(place) <= at(place + 1) + 1e-10, "{t} at {place}");
        }
        assert!(at(-10_000) >= 0.0 && at(10_000) <= 1.0);
    }
}
