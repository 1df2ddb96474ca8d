//! The best mix beside HiGHS, which solved a programme written apart from ours.

use std::process::Command;

use fivefold_optimise::{MixError, MixStatus};

use crate::cases::{cases, mix_of, project_file};
use crate::held;

#[test]
fn costs_what_highs_finds_and_keeps_every_limit() {
    let mut statuses = (0, 0, 0);
    let mut checked = 0;
    let mut worst = 0.0_f64;
    for case in cases() {
        let said = mix_of(&case.plan, &case.limits);
        let best = said.unwrap_or_else(|error| panic!("seed {}: {error}", case.seed));
        let mix = best.mix.as_ref().unwrap();
        let status = match best.status {
            MixStatus::Found => "found",
            MixStatus::Infeasible => "infeasible",
            MixStatus::Cancelled | MixStatus::OutOfTime => "stopped",
        };
        assert_eq!(status, case.expected.status, "seed {}: {}", case.seed, best.sentence);
        // What stays as it is costs the same whatever is decided, so it is left out of the size.
        let size = (case.expected.objective - mix.committed).abs().max(1.0);
        let apart = (mix.objective - case.expected.objective).abs() / size;
        let rounding = 1e-10 * case.expected.objective.abs() / size;
        assert!(
            apart <= 1e-6 + rounding,
            "seed {}: {} and not {}",
            case.seed,
            mix.objective,
            case.expected.objective,
        );
        let short = (mix.shortfall - case.expected.shortfall).abs();
        assert!(short <= 2e-6 * case.expected.shortfall.max(1.0), "seed {}: {short}", case.seed);
        worst = worst.max(apart);
        let meets = status == "found" && case.expected.shortfall == 0.0;
        checked += held::check(&case.plan, &case.limits, mix, meets);
        match (status, meets) {
            ("found", true) => statuses.0 += 1,
            ("found", false) => statuses.1 += 1,
            _ => statuses.2 += 1,
        }
    }
    let (met, short, odds) = statuses;
    assert!(met + short + odds >= 50);
    println!(
        "{met} mixes that meet every target, {short} smallest shortfalls and {odds} at odds agree with \
         HiGHS to {worst:.0e} of what they cost on top; {checked} figures within their limits"
    );
}

/// The cases are what HiGHS finds today, where Python and scipy are set up as `make test` does.
#[test]
fn highs_still_finds_what_the_cases_say() {
    let python = project_file("target/vensim/venv/bin/python");
    if !project_file("target/vensim/venv/installed.txt").exists() {
        panic!("There is no Python with scipy. Run tests/vensim/set-up first.");
    }
    let checked = Command::new(python)
        .arg(project_file("tests/optimise/highs_mix.py"))
        .arg("--check")
        .arg(project_file("tests/optimise/cases.json"))
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&checked.stdout);
    assert!(checked.status.success(), "{said}{}", String::from_utf8_lossy(&checked.stderr));
    println!("{}", said.trim());
}

/// That a plan is refused is no reason to leave it out of the cases unseen.
#[test]
fn no_case_is_refused() {
    for case in cases() {
        let refused: Option<MixError> = mix_of(&case.plan, &case.limits).err();
        assert_eq!(refused, None, "seed {}", case.seed);
    }
}
