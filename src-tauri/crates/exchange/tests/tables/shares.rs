//! Shares: 12, 0.12 and 12%, as their column is declared.

use fivefold_exchange::tables::{Cell, CellProblem, ShareLimit, SharesAs, likely_shares_as};

fn share(cell: &Cell, declared: SharesAs) -> Result<Option<(f64, String)>, CellProblem> {
    let share = cell.share(declared, ShareLimit::TheWhole)?;
    Ok(share.map(|share| (share.fraction, share.reading)))
}

fn read(fraction: f64, reading: &str) -> Result<Option<(f64, String)>, CellProblem> {
    Ok(Some((fraction, reading.to_string())))
}

#[test]
fn a_number_is_read_as_its_column_is_declared_and_the_reading_is_told() {
    let (twelve, fraction) = (Cell::of_text("12"), Cell::Number(0.12));
    assert_eq!(share(&twelve, SharesAs::Percentages), read(0.12, "12, read as 12 %"));
    assert_eq!(share(&fraction, SharesAs::Fractions), read(0.12, "0.12, read as 12 %"));
    assert_eq!(share(&fraction, SharesAs::Percentages), read(0.0012, "0.12, read as 0.12 %"));
    assert_eq!(share(&Cell::Empty, SharesAs::Fractions), Ok(None));
}

#[test]
fn a_percent_sign_says_itself_what_it_is() {
    for declared in [SharesAs::Percentages, SharesAs::Fractions] {
        assert_eq!(share(&Cell::of_text("12.5%"), declared), read(0.125, "12.5%, read as 12.5 %"));
        assert_eq!(share(&Cell::of_text("12 %"), declared), read(0.12, "12 %"));
        assert_eq!(share(&Cell::Percent(0.12), declared), read(0.12, "12 %"));
    }
}

#[test]
fn more_than_the_whole_is_refused_unless_allowed() {
    let problem = share(&Cell::of_text("12"), SharesAs::Fractions).unwrap_err();
    let words = problem.to_string();
    assert!(words.starts_with("\"12\" is read as 1200 %, which is over 100 %"), "{words}");
    assert!(words.contains("If the column holds percentages, say so"), "{words}");
    assert!(share(&Cell::of_text("112%"), SharesAs::Fractions).is_err());
    let any = Cell::of_text("112%").share(SharesAs::Fractions, ShareLimit::Any).unwrap().unwrap();
    assert_eq!(any.fraction, 1.12);
    assert_eq!(
        share(&Cell::of_text("100"), SharesAs::Percentages),
        read(1.0, "100, read as 100 %")
    );
}

#[test]
fn negative_and_suppressed_shares_are_refused() {
    let problem = |text: &str| share(&Cell::of_text(text), SharesAs::Percentages).unwrap_err();
    assert!(matches!(problem("-3%"), CellProblem::NegativeShare { .. }));
    assert!(matches!(problem("-3"), CellProblem::NegativeShare { .. }));
    assert!(matches!(problem("<5"), CellProblem::Suppressed { .. }));
    assert!(matches!(problem("%"), CellProblem::NotANumber { .. }));
}

#[test]
fn a_column_says_how_it_most_likely_writes_shares() {
    let guess = |texts: &[&str]| {
        let cells: Vec<Cell> = texts.iter().map(|text| Cell::of_text(text)).collect();
        likely_shares_as(cells.iter())
    };
    assert_eq!(guess(&["0.1", "1", "0.05", ""]), Some(SharesAs::Fractions));
    assert_eq!(guess(&["12", "0.5", "x"]), Some(SharesAs::Percentages));
    assert_eq!(guess(&["0", "1"]), None);
    assert_eq!(guess(&["12%"]), None);
}
