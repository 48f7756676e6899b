package com.saypro.hub.web.pages;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pages that need no data. */
@Configuration(proxyBeanMethods = false)
@Import({Assets.class, EveryPage.class, ErrorPages.class, LoginPage.class})
public class PagesForTests {}
