//! `--suppress-below` on everything that leaves: figures are withheld, or the output is.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::command::{Outcome, example, fivefold, text};

/// Everything that leaves a plan whole or not at all, each with the file it writes.
const WHOLE: [(&str, &[&str], &str); 8] = [
    ("export", &["--format", "json"], "plan.json"),
    ("export", &["--format", "xlsx"], "plan.xlsx"),
    ("export", &["--format", "mdl"], "plan.mdl"),
    ("planning-return", &[], "return.xlsx"),
    ("pack", &["--staff-group", "Nursing and Midwifery Registered"], "pack.xlsx"),
    ("chart", &["--kind", "gap"], "gap.svg"),
    ("chart", &["--kind", "flows"], "flows.svg"),
    ("chart", &["--kind", "bridge"], "bridge.png"),
];

fn leaving(
    plan: &Path,
    (command, more, name): (&str, &[&str], &str),
    below: &str,
) -> (Outcome, PathBuf, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join(name);
    let arguments =
        [&[command, text(plan)], more, &["-o", text(&output), "--suppress-below", below]];
    (fivefold(arguments.concat()), output, folder)
}

#[test]
fn what_can_not_have_figures_withheld_is_refused_where_one_is_small_and_written_where_none_is() {
    // One trust's team has roles of a few people, England hasn't.
    let plan = example("community-perinatal-team");
    for output in WHOLE {
        let (outcome, written, _folder) = leaving(&plan, output, "5");
        let refused = outcome.refused();
        assert!(refused.contains("It would tell counts below 5"), "{output:?}: {refused}");
        assert!(!written.exists(), "{output:?}");
    }
    let england = example("stepping-forward-england");
    for output in WHOLE.into_iter().filter(|(command, ..)| *command != "pack") {
        let (outcome, written, _folder) = leaving(&england, output, "5");
        outcome.done();
        assert!(written.exists(), "{output:?}");
    }
    for command in ["register", "actions"] {
        let refused = fivefold([command, text(&plan), "--suppress-below", "5"]).refused();
        assert!(refused.contains("It would tell counts below 5"), "{command}: {refused}");
    }
}

#[test]
fn a_chart_of_headcount_tells_a_total_whose_parts_are_small() {
    let plan = example("stepping-forward-england");
    let (outcome, written, _folder) = leaving(&plan, ("chart", &[], "all.svg"), "5");
    outcome.done();
    assert!(written.exists());
    // Published figures of England tell nothing of this plan.
    let (outcome, written, _folder) = leaving(
        &example("community-perinatal-team"),
        ("chart", &["--kind", "million"], "m.svg"),
        "5",
    );
    outcome.done();
    assert!(written.exists());
}
