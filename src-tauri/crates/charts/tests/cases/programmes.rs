//! Published programmes to draw: some of those of the Five Year Forward View for Mental Health.

use fivefold_engine::plan::{Confidence, Year};
use fivefold_engine::programme::{Programme, ProgrammeFigure};

const SLIDES: &str = "HEE slides on the Five Year Forward View for Mental Health, slide \
                      \"Reaching the million\"";

fn figure(year: Year, value: f64) -> ProgrammeFigure {
    let source = "Mental Health Watch".to_owned();
    ProgrammeFigure { year, value, confidence: Confidence::Published, source }
}

fn programme(
    name: &str,
    (measure, unit): (&str, &str),
    trajectory: [Option<f64>; 4],
    aim: f64,
) -> Programme {
    Programme {
        name: name.to_owned(),
        measure: measure.to_owned(),
        unit: unit.to_owned(),
        is_increase: measure.starts_with("additional"),
        trajectory: (2017..).zip(trajectory).collect(),
        end_point: Some(figure(2021, aim)),
        outturn: Vec::new(),
        not_comparable: Vec::new(),
        confidence: Confidence::Published,
        source: SLIDES.to_owned(),
    }
}

/// One with an outturn of another year than its aim's, one whose outturn is counted otherwise, and
/// one with none and a hole in its trajectory.
pub fn published() -> Vec<Programme> {
    let perinatal = Programme {
        outturn: vec![figure(2019, 9_000.0)],
        not_comparable: vec!["women seen, 2019/20: 30,000 people (published)".to_owned()],
        ..programme(
            "Perinatal",
            ("additional women accessing specialist treatment", "people"),
            [Some(500.0), Some(2_000.0), Some(8_000.0), Some(20_000.0)],
            30_000.0,
        )
    };
    let children = Programme {
        not_comparable: vec!["children seen, 2020/21: 420,000 people (published)".to_owned()],
        ..programme(
            "Children and young people",
            ("additional children accessing treatment", "people"),
            [Some(21_000.0), Some(35_000.0), Some(49_000.0), Some(63_000.0)],
            70_000.0,
        )
    };
    let liaison = programme(
        "Core24 liaison",
        ("acute hospitals meeting Core24 service standard", "% of acute hospitals"),
        [Some(7.0), None, Some(20.0), Some(40.0)],
        50.0,
    );
    vec![perinatal, children, liaison]
}
