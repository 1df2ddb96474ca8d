//! For tests: nothing written is clipped, overlaps anything else written, leaves the shape it
//! stands in, or lies on what has to stay clear.

use super::Scene;

/// A hair for sums of many widths.
pub(crate) const HAIR: f64 = 0.05;

/// What is wrong with the texts of a drawing, a line each; empty where nothing is.
pub(crate) fn faults(scene: &Scene) -> Vec<String> {
    let texts = scene.texts().into_iter().filter(|text| !text.content.is_empty());
    let texts: Vec<_> = texts.map(|text| (text, text.bounds())).collect();
    let (width, height) = (f64::from(scene.size.width), f64::from(scene.size.height));
    let mut faults = Vec::new();
    for (number, (text, bounds)) in texts.iter().enumerate() {
        let content = &text.content;
        let inside = |left: f64, top: f64, right: f64, bottom: f64| {
            bounds.left >= left - HAIR
                && bounds.top >= top - HAIR
                && bounds.right <= right + HAIR
                && bounds.bottom <= bottom + HAIR
        };
        if !inside(0.0, 0.0, width, height) {
            faults.push(format!("clipped: {content} {bounds:?}"));
        }
        if text.within.is_some_and(|of| !inside(of.left, of.top, of.right, of.bottom)) {
            faults.push(format!("leaves its shape: {content} {bounds:?} {:?}", text.within));
        }
        for (other, others) in texts.get(..number).unwrap_or_default() {
            if bounds.overlaps(others) {
                faults.push(format!("overlap: {content} {bounds:?}, {}", other.content));
            }
        }
        for clear in scene.keep_clear.iter().filter(|_| text.within.is_none()) {
            if bounds.overlaps(clear) {
                faults.push(format!("on what stays clear: {content} {bounds:?}, {clear:?}"));
            }
        }
    }
    faults
}

/// Fails where anything is wrong.
pub(crate) fn assert_clear(scene: &Scene) {
    let faults = faults(scene);
    assert!(faults.is_empty(), "{} at {:?}: {faults:#?}", scene.kind, scene.size);
}
