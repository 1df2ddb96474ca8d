//! Draws every kind of chart of the example plans and of what tests have to bear, as SVG and PNG, to
//! be looked at: `cargo run -p fivefold-charts --example gallery -- target/gallery [KIND]`.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::{Path, PathBuf};

use fivefold_charts::{
    Chart, ChartSize, DotPlot, Mode, Theme, bridge, dot_plot, flows, gap, headcount, mix, pipeline,
    png,
};
use fivefold_engine::bridge::bridge as bridge_of;
use fivefold_engine::gap_table::gap_table;
use fivefold_engine::picture::benchmarks;
use fivefold_engine::pipeline::pipelines_of;
use fivefold_engine::plan::{Plan, Scope};
use fivefold_engine::project;
use fivefold_engine::role_flows::role_flows;
use fivefold_engine::skill_mix::{MixBy, skill_mix};
use fivefold_engine::summary::{Unit, summarise};

#[path = "../tests/cases/mod.rs"]
#[allow(dead_code)]
mod cases;

/// On a desk, in the dark, narrow on paper, projected, and as low as beside the levers in a small
/// window.
const LOOKS: [(Theme, u32, u32); 5] = [
    (Theme::Screen, 960, 440),
    (Theme::Dark, 960, 440),
    (Theme::Print, 480, 360),
    (Theme::Projector, 1920, 1080),
    (Theme::Screen, 900, 320),
];

fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().expect("name a folder to draw into"));
    let kind = arguments.next();
    std::fs::create_dir_all(&folder).unwrap();
    let wanted = |of: &str| kind.as_deref().is_none_or(|kind| kind == of);
    if wanted("headcount") {
        for (name, summary) in cases::all() {
            for mode in [Mode::Totals, Mode::Change] {
                let name = format!("headcount-{name}-{mode:?}");
                in_every_look(&folder, &name, |theme, size| {
                    headcount(&summary, mode, theme, size).unwrap()
                });
            }
        }
    }
    if wanted("gap") {
        for (name, of) in cases::gaps::all() {
            in_every_look(&folder, &format!("gap-{name}"), |theme, size| {
                gap(&of, theme, size).unwrap()
            });
        }
    }
    if wanted("mix") {
        for (name, of) in cases::mixes::all() {
            in_every_look(&folder, &format!("mix-{name}"), |theme, size| {
                mix(&of, theme, size).unwrap()
            });
        }
    }
    if wanted("flows") {
        for (name, of) in cases::pathways::flows() {
            in_every_look(&folder, &format!("flows-{name}"), |theme, size| {
                flows(&of, theme, size).unwrap()
            });
        }
    }
    if wanted("pipeline") {
        for (name, of) in cases::pathways::pipelines() {
            in_every_look(&folder, &format!("pipeline-{name}"), |theme, size| {
                pipeline(&of, theme, size).unwrap()
            });
        }
    }
    for (name, plan) in examples() {
        for (number, result) in project(&plan).unwrap().scenarios.iter().enumerate() {
            let scope = plan.targets.first().map_or(Scope::All, |target| target.scope.clone());
            let name = format!("{name}-{number}");
            let summary = summarise(&plan, result, &scope, Unit::Heads);
            if wanted("headcount") {
                in_every_look(&folder, &format!("headcount-{name}"), |theme, size| {
                    headcount(&summary, Mode::Auto, theme, size).unwrap()
                });
            }
            if wanted("gap") {
                let of = gap_table(&plan, result, &scope, Unit::Heads);
                in_every_look(&folder, &format!("gap-{name}"), |theme, size| {
                    gap(&of, theme, size).unwrap()
                });
            }
            if wanted("mix") {
                let of = skill_mix(&plan, result, &scope, MixBy::Role);
                in_every_look(&folder, &format!("mix-{name}"), |theme, size| {
                    mix(&of, theme, size).unwrap()
                });
            }
            if wanted("flows") {
                let of = role_flows(&plan, result.scenario, &scope).unwrap();
                in_every_look(&folder, &format!("flows-{name}"), |theme, size| {
                    flows(&of, theme, size).unwrap()
                });
            }
            if wanted("pipeline") {
                let of = pipelines_of(&plan, result.scenario, &scope).unwrap();
                in_every_look(&folder, &format!("pipeline-{name}"), |theme, size| {
                    pipeline(&of, theme, size).unwrap()
                });
            }
            if wanted("dots") {
                let found = benchmarks(&plan, result);
                for (nth, (of, found)) in plan.picture.benchmarks.iter().zip(&found).enumerate() {
                    let of = DotPlot::of(&plan, of, found);
                    in_every_look(&folder, &format!("dots-{name}-{nth}"), |theme, size| {
                        dot_plot(&of, theme, size).unwrap()
                    });
                }
            }
            if wanted("bridge") {
                let of = bridge_of(&plan, result.scenario, &scope, Unit::Heads, None).unwrap();
                in_every_look(&folder, &format!("bridge-{name}"), |theme, size| {
                    bridge(&of, Mode::Auto, theme, size).unwrap()
                });
            }
        }
    }
}

fn in_every_look(folder: &Path, name: &str, draw: impl Fn(Theme, ChartSize) -> Chart) {
    for (theme, width, height) in LOOKS {
        #[allow(clippy::disallowed_methods, reason = "it says how long a chart takes")]
        let start = std::time::Instant::now();
        let chart = draw(theme, ChartSize { width, height });
        let took = start.elapsed();
        let file = folder.join(format!("{name}-{theme:?}-{width}").to_lowercase());
        println!("{} {} bytes, {took:?}", file.display(), chart.svg.len());
        std::fs::write(file.with_extension("svg"), &chart.svg).unwrap();
        std::fs::write(file.with_extension("png"), png(&chart.svg).unwrap()).unwrap();
    }
}

fn examples() -> Vec<(String, Plan)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/examples");
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    let read = |file: &PathBuf| serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    let name = |file: &PathBuf| file.file_stem().unwrap().to_string_lossy().into_owned();
    files.iter().map(|file| (name(file), read(file))).collect()
}
