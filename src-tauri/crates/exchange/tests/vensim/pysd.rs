//! Running models with PySD, all in one Python process.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde::Serialize;

/// A model to run and the variables wanted of it.
pub struct Asked {
    pub text: String,
    pub variables: Vec<String>,
}

/// A model's figures by variable, one a year.
pub type Figures = BTreeMap<String, Vec<f64>>;

#[derive(Serialize)]
struct Model<'a> {
    mdl: PathBuf,
    variables: &'a [String],
}

fn project_file(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..").join(path)
}

/// Runs the models and gives their figures in the same order.
pub fn run(asked: &[Asked]) -> Vec<Figures> {
    let python = project_file("target/vensim/venv/bin/python");
    assert!(
        project_file("target/vensim/venv/installed.txt").exists(),
        "PySD is not set up. Run tests/vensim/set-up, or scripts/set-up tests, and test again."
    );
    let folder = tempfile::tempdir().unwrap();
    let models: Vec<Model> = asked
        .iter()
        .enumerate()
        .map(|(place, model)| {
            let mdl = folder.path().join(format!("model_{place}.mdl"));
            std::fs::write(&mdl, &model.text).unwrap();
            Model { mdl, variables: &model.variables }
        })
        .collect();
    let mut process = Command::new(python)
        .arg(project_file("tests/vensim/run_models.py"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    process.stdin.take().unwrap().write_all(&serde_json::to_vec(&models).unwrap()).unwrap();
    let output = process.wait_with_output().unwrap();
    assert!(output.status.success(), "PySD refuses a model; what it says is above");
    serde_json::from_slice(&output.stdout).unwrap()
}
