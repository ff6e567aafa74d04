//! Messages: staying signed in over a reload.

messages! {
    /// Staying signed in over a reload.
    StayingText {
        stay;
        stay_text;
        came_back(user: &str);
        cannot;
    }
}
