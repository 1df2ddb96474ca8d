//! Draws every case in every mode, theme and size, as SVG and PNG, to be looked at:
//! `cargo run -p fivefold-charts --example gallery -- target/gallery`.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use fivefold_charts::{ChartSize, Mode, Theme, headcount, words};
use fivefold_engine::plan::{Plan, Scope};
use fivefold_engine::project;
use fivefold_engine::summary::{Summary, Unit, summarise};
use resvg::{tiny_skia, usvg};

#[path = "../tests/cases/mod.rs"]
#[allow(dead_code)]
mod cases;

/// On a desk, narrow, projected, and as low as beside the levers in a small window.
const SIZES: [(u32, u32); 4] = [(960, 440), (480, 360), (1920, 1080), (900, 320)];

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).expect("name a folder to draw into"));
    std::fs::create_dir_all(&folder).unwrap();
    let options = with_inter();
    for (name, summary) in examples().into_iter().chain(all_cases()) {
        println!("{name}: {}", words::sentence(&summary));
        for mode in [Mode::Totals, Mode::Change] {
            for (theme, (width, height)) in
                [(Theme::Screen, SIZES[0]), (Theme::Dark, SIZES[0]), (Theme::Print, SIZES[1])]
                    .into_iter()
                    .chain([(Theme::Projector, SIZES[2]), (Theme::Screen, SIZES[3])])
            {
                let size = ChartSize { width, height };
                #[allow(clippy::disallowed_methods, reason = "it says how long a chart takes")]
                let start = std::time::Instant::now();
                let chart = headcount(&summary, mode, theme, size).unwrap();
                let took = start.elapsed();
                let file = folder.join(format!("{name}-{mode:?}-{theme:?}-{width}").to_lowercase());
                println!("  {} {} bytes, {took:?}", file.display(), chart.svg.len());
                std::fs::write(file.with_extension("svg"), &chart.svg).unwrap();
                save_png(&chart.svg, &options, &file.with_extension("png"));
            }
        }
    }
}

fn all_cases() -> impl Iterator<Item = (String, Summary)> {
    cases::all().into_iter().map(|(name, summary)| (name.to_owned(), summary))
}

/// The example plans, each scenario over the roles of the first target.
fn examples() -> Vec<(String, Summary)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/examples");
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    let mut summaries = Vec::new();
    for file in files {
        let plan: Plan = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        for (number, result) in project(&plan).unwrap().scenarios.iter().enumerate() {
            let scope = plan.targets.first().map_or(Scope::All, |target| target.scope.clone());
            let summary = summarise(&plan, result, &scope, Unit::Heads);
            summaries.push((format!("{name}-{number}"), summary));
        }
    }
    summaries
}

fn with_inter() -> usvg::Options<'static> {
    let mut options = usvg::Options::default();
    let fonts = Arc::make_mut(&mut options.fontdb);
    for font in ["Regular", "SemiBold"] {
        let assets = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/fonts");
        fonts.load_font_data(std::fs::read(format!("{assets}/Inter-{font}.otf")).unwrap());
    }
    options
}

fn save_png(svg: &str, options: &usvg::Options, file: &Path) {
    let tree = usvg::Tree::from_str(svg, options).expect("usvg reads the chart");
    let size = tree.size().to_int_size();
    let mut picture = tiny_skia::Pixmap::new(size.width(), size.height()).unwrap();
    picture.fill(tiny_skia::Color::WHITE);
    resvg::render(&tree, tiny_skia::Transform::identity(), &mut picture.as_mut());
    picture.save_png(file).unwrap();
}
