//! Messages: what guards a sign-in: the organization's policy, public computers, a page that nobody uses.

messages! {
    /// What guards a sign-in.
    GuardText {
        public;
        public_text;
        public_keys;
        plain_keys;
        plain_keys_text;
        plain_keys_before;
        plain_keys_anyway;
        plain_keys_confirm;
        plain_keys_nowhere;
        key_sealed;
        recipients(accounts: &str);
        not_a_recipient as NotARecipient<'a> { accounts: &'a str, account: &'a str };
        idle;
        idle_text;
        idle_left(secs: u32);
        locked;
        locked_text;
        put_aside;
        another_user;
    }
}
