//! What a refusal has to be like.

/// The most characters of a message that somebody is to read.
const LONGEST: usize = 1_500;

/// Checks that a refusal is something to show: said, on a line, and of a length that is read.
pub fn is_fit_to_show(refusal: &impl std::fmt::Display) {
    let message = refusal.to_string();
    assert!(!message.trim().is_empty(), "a refusal says nothing");
    let letters = message.chars().count();
    assert!(letters <= LONGEST, "a refusal has {letters} letters");
    let control = message.chars().find(|letter| letter.is_control());
    assert_eq!(control, None, "a refusal repeats a control character: {message:?}");
}
