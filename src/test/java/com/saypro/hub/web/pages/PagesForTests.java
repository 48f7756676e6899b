package com.saypro.hub.web.pages;

import org.springframework.context.annotation.Import;

/** The pages, filled with samples. */
@Import({
    Assets.class,
    EveryPage.class,
    ErrorPages.class,
    LoginPage.class,
    SampleRooms.Filled.class,
    SampleSla.Filled.class,
    SampleReconciliation.Filled.class
})
public class PagesForTests {}
