//! Messages: signing in.

messages! {
    /// Signing in.
    SignInText {
        title;
        lead;
        cloud;
        region;
        region_hint;
        account_hint;
        user;
        user_hint;
        password;
        passcode;
        way;
        access_key;
        application_credential;
        token;
        domain;
        domain_hint;
        code_wanted;
        code_refused;
        user_id;
        user_id_hint;
        ak;
        ak_hint;
        sk;
        sk_hint;
        security_token;
        security_token_hint;
        credential_id;
        credential_hint;
        credential_secret;
        token_hint;
        help;
        help_huawei_id;
        help_huawei_id_text;
        help_federated;
        help_federated_text;
        help_keystone_federated_text;
        help_credential;
        help_credential_text;
        direct(cloud: &str);
        passcode_hint;
        submit;
        working;
        privacy;
        origin(origin: &str);
        demo_title;
        demo_text;
        demo_use(account: &str);
        wrong;
        wrong_key;
        wrong_credential;
        wrong_token;
        wrong_code;
        expired;
        locked;
        disabled;
        console_only;
        odd_password;
        account_as_id(account: &str);
        stray as Stray<'a> { character: &'a str, place: u32 };
        fill_in;
        choose_project;
        choose_project_text;
        no_projects;
        no_projects_text;
        other_projects;
        again_title;
        again_text;
        again_other;
        clouds_failed;
        clouds_failed_text;
        rescope_failed;
    }
}
