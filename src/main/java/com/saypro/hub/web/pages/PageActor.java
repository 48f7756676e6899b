package com.saypro.hub.web.pages;

import com.saypro.hub.incident.Actor;
import java.security.Principal;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives the deeds of pages whoever does them: the user that is logged in, by page. */
@Configuration(proxyBeanMethods = false)
class PageActor implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class
                && parameter.getContainingClass().getPackage() == PageActor.class.getPackage();
    }

    @Override
    public Actor resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer page,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        Principal user = request.getUserPrincipal();
        if (user == null) {
            throw new IllegalStateException("Nobody is logged in");
        }
        return Actor.page(user.getName());
    }
}
