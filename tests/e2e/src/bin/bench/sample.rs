//! What many measurements of the same thing amount to. Plain numbers, no units.

/// The value that so large a share of the sample doesn't exceed; nothing of an empty one.
pub fn quantile(sample: &[f64], share: f64) -> Option<f64> {
    let mut sorted = sample.to_vec();
    sorted.sort_by(f64::total_cmp);
    let rank = (share * sorted.len() as f64).ceil() as usize;
    sorted.get(rank.saturating_sub(1)).copied()
}

/// The one in the middle.
pub fn median(sample: &[f64]) -> Option<f64> {
    quantile(sample, 0.5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quantile_is_a_value_that_was_measured() {
        let sample = [5.0, 1.0, 4.0, 2.0, 3.0];
        assert_eq!(median(&sample), Some(3.0));
        assert_eq!(quantile(&sample, 0.95), Some(5.0));
        assert_eq!(quantile(&sample, 0.0), Some(1.0));
        assert_eq!(median(&[]), None);
    }
}
