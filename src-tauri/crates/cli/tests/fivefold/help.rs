//! What the program says of itself, and what it says when it is asked wrongly.

use crate::command::{example, fivefold, text};

#[test]
fn the_program_lists_its_commands() {
    let help = fivefold(["--help"]).done();
    for command in [
        "project",
        "import",
        "export",
        "chart",
        "report",
        "actions",
        "import-ledger",
        "optimise",
        "planning-return",
        "sign-off",
        "simulate",
        "check",
        "recover",
        "Exit",
    ] {
        assert!(help.contains(command), "{command} is missing:\n{help}");
    }
    assert!(fivefold(["--version"]).done().contains(env!("CARGO_PKG_VERSION")));
}

#[test]
fn every_command_explains_every_argument() {
    let commands: [(&str, &[&str]); 12] = [
        ("project", &["<PLAN>", "--scenario <NAME>", "--format <FORMAT>", "table", "json", "csv"]),
        ("import", &["<PLAN.json>", "-o, --output <PLAN.fivefold>", "never overwritten"]),
        ("export", &["<PLAN>", "--format <FORMAT>", "-o, --output <FILE>", "is overwritten"]),
        (
            "chart",
            &[
                "--kind <KIND>",
                "million",
                "--scope",
                "role:ID",
                "--unit <UNIT>",
                "projector",
                "<FILE.svg|FILE.png>",
                "is overwritten",
            ],
        ),
        ("report", &["--date <YYYY-MM-DD>", "last change", "31 March", "<FILE.pdf|FILE.html>"]),
        ("planning-return", &["--date <YYYY-MM-DD>", "straight line", "xlsx", "csv", "<FILE>"]),
        (
            "actions",
            &["--on <YYYY-MM-DD>", "--scenario <NAME>", "coverage", "table", "json", "csv"],
        ),
        (
            "import-ledger",
            &["<LEDGER>", "--staff <EXTRACT>", "--by <WHAT>", "cost-centre", "--dry-run"],
        ),
        (
            "sign-off",
            &["--as <ACT>", "withdrawn", "--role <ROLE>", "--date <YYYY-MM-DD>", "--note <TEXT>"],
        ),
        (
            "optimise",
            &[
                "--limits <LIMITS.json>",
                "--curve <POINTS>",
                "--why",
                "--seconds <SECONDS>",
                "PLAN.json",
            ],
        ),
        ("check", &["<FILE>", "Exit status 1"]),
        (
            "recover",
            &["<PLAN.fivefold>", "--output <NEW.fivefold>", "--backup <NAME>", "only read"],
        ),
    ];
    for (command, parts) in commands {
        let help = fivefold([command, "--help"]).done();
        let help = help.split_whitespace().collect::<Vec<_>>().join(" ");
        for part in parts {
            assert!(help.contains(part), "{command} --help: {part} is missing:\n{help}");
        }
    }
}

#[test]
fn asked_wrongly_is_exit_status_2() {
    let plan = example("community-perinatal-team");
    let plan = text(&plan);
    let wrong: [&[&str]; 11] = [
        &[],
        &["predict", plan],
        &["project"],
        &["project", plan, "--format", "xml"],
        &["export", plan, "--format", "json"],
        &["report", plan, "--date", "yesterday", "-o", "/nonexistent/out.pdf"],
        &["sign-off", plan, "--as", "approved", "--name", "Ann Smith", "--role", "Director"],
        &["sign-off", plan, "--as", "signed", "--name", "A", "--role", "B", "--date", "2026-03-31"],
        &["sign-off", plan, "--name", "Ann Smith"],
        &["recover", plan, "--backup", "Ward backups"],
        &["chart", plan, "--unit", "tonnes", "-o", "/nonexistent/out.svg"],
    ];
    for arguments in wrong {
        let outcome = fivefold(arguments);
        assert_eq!((outcome.status, outcome.out.as_str()), (2, ""), "{arguments:?}");
        assert!(!outcome.error.is_empty());
    }
}
